import { formsOf } from './forms.ts'
import type { MappingWords } from './mapping.en.ts'

const { plural } = formsOf('pt')

export const mappingPt: MappingWords = {
  lead: 'Veja quais componentes vão com quais desfechos e os estudos por trás de cada célula.',
  none: 'O mapa precisa de componentes (em Codificação) e desfechos (em Achados).',
  map: 'Componentes × desfechos',
  component: 'Componente',
  rule: 'Como se fixam os níveis',
  joined: 'Um estudo conta em uma célula quando tem o componente e relata o desfecho.',
  stated: 'Um estudo conta em uma célula só quando um achado nomeia juntos componente e desfecho.',
  from: (n) => `${plural(n, { one: 'desde # estudo', other: 'desde # estudos' })}`,
  printed: (level) => `impresso: ${level}`,
  differs: 'difere do mapa impresso',
  showPrinted: 'Mostrar ao lado os níveis impressos',
  studiesOf: (component, outcome) => `${component} × ${outcome}`,
  noStudies: 'Nenhum estudo tem ambos.',
  studies: (n) => `${plural(n, { one: '# estudo', other: '# estudos' })}`,
  mentions: (n) => `${plural(n, { one: '# menção', other: '# menções' })}`,
  byComponent: 'Estudo × componente',
  byOutcome: 'Estudo × desfecho',
  study: 'Estudo',
  has: 'sim',
  total: 'Estudos',
  download: 'Baixar o mapa',
}
