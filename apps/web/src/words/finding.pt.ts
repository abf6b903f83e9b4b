import type { FindingWords } from './finding.en.ts'
import { formsOf } from './forms.ts'

const { plural } = formsOf('pt')

export const findingPt: FindingWords = {
  lead: 'Registre o que cada estudo diz de cada desfecho.',
  none: 'Ainda não há achados.',
  study: 'Estudo',
  outcome: 'Desfecho',
  outcomes: 'Desfechos',
  newOutcome: 'Novo desfecho',
  outcomeName: 'Nome do desfecho',
  add: 'Acrescentar',
  component: 'Componente',
  noComponent: 'nenhum nomeado',
  direction: 'Direção',
  desk: 'Por estudo',
  list: 'Todos os achados',
  definition: 'Definição',
  save: 'Salvar',
  ofStudy: (n: number) => plural(n, { one: '# achado deste estudo', other: '# achados deste estudo' }),
  selectFirst: 'Selecione uma passagem no texto.',
  directions: {
    improves: 'Melhora',
    mixed: 'Misto',
    none: 'Sem efeito',
    worsens: 'Piora',
    'not-stated': 'Não indicado',
  },
  passage: 'Passagem',
  record: 'Registrar o achado',
  recorded: 'Registrado.',
  remove: 'Retirar',
  removed: 'Retirado.',
  needOutcome: 'Defina primeiro um desfecho.',
  needStudy: 'Inclua primeiro um estudo.',
}
