import { formsOf } from './forms.ts'
import type { MappingWords } from './mapping.en.ts'

const { plural } = formsOf('es')

export const mappingEs: MappingWords = {
  lead: 'Vea qué componentes van con qué resultados y los estudios detrás de cada celda.',
  none: 'El mapa necesita componentes (en Codificación) y resultados (en Hallazgos).',
  map: 'Componentes × resultados',
  component: 'Componente',
  rule: 'Cómo se fijan los niveles',
  joined: 'Un estudio cuenta en una celda cuando tiene el componente e informa el resultado.',
  stated: 'Un estudio cuenta en una celda solo cuando un hallazgo nombra juntos componente y resultado.',
  from: (n) => `${plural(n, { one: 'desde # estudio', other: 'desde # estudios' })}`,
  printed: (level) => `impreso: ${level}`,
  differs: 'difiere del mapa impreso',
  showPrinted: 'Mostrar al lado los niveles impresos',
  studiesOf: (component, outcome) => `${component} × ${outcome}`,
  noStudies: 'Ningún estudio tiene ambos.',
  studies: (n) => `${plural(n, { one: '# estudio', other: '# estudios' })}`,
  mentions: (n) => `${plural(n, { one: '# mención', other: '# menciones' })}`,
  byComponent: 'Estudio × componente',
  byOutcome: 'Estudio × resultado',
  study: 'Estudio',
  has: 'sí',
  total: 'Estudios',
  download: 'Descargar el mapa',
}
