import type { FindingWords } from './finding.en.ts'
import { formsOf } from './forms.ts'

const { number, plural } = formsOf('pt')

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
  change: 'Alterar',
  changing: 'Você está alterando um achado registrado. O que dizia antes fica no histórico.',
  saveChange: 'Salvar a alteração',
  changed: 'Alterado.',
  stopChanging: 'Deixar como estava',
  search: 'Procurar nos achados',
  searchHint: 'Estudo, desfecho, componente, direção ou palavras da passagem',
  found: (shown: number, all: number) =>
    `${number(shown)} de ${plural(all, { one: '# achado', other: '# achados' })}`,
  directionKey: (name: string) => `Direção: ${name}`,
  needOutcome: 'Defina primeiro um desfecho.',
  needStudy: 'Inclua primeiro um estudo.',
}
