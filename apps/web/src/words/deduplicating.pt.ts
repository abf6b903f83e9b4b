import type { DeduplicatingWords } from './deduplicating.en.ts'
import { formsOf } from './forms.ts'

const { number, plural } = formsOf('pt')

export const deduplicatingPt: DeduplicatingWords = {
  lead: 'Veja os pares que podem ser um mesmo relato e diga quais são.',
  find: 'Procurar duplicatas',
  finding: 'Comparando registros …',
  cancel: 'Cancelar',
  never:
    'Ainda não se procuraram duplicatas. As certas são ligadas sozinhas; as duvidosas são mostradas a você.',
  found: (linked, doubtful) =>
    `${plural(linked, { one: '# ligação feita', other: '# ligações feitas' })}; ${plural(doubtful, { one: 'espera # par duvidoso', other: 'esperam # pares duvidosos' })}.`,
  doubtful: 'Pares duvidosos',
  certain: 'Pares ligados',
  judged: 'Julgados por pessoas',
  noPairs: 'Nenhum par aqui.',
  of: (at, total) => `${number(at)} de ${number(total)}`,
  same: 'Mesmo relato',
  different: 'Diferentes',
  next: 'Próximo',
  previous: 'Anterior',
  takeBack: 'Retirar',
  saidSame: 'Julgados o mesmo relato.',
  saidDifferent: 'Julgados diferentes.',
  certainty: (percent) => `${percent} provável: um mesmo relato`,
  why: 'O que fala a favor e contra',
  field: 'Campo',
  first: 'Primeiro registro',
  second: 'Segundo registro',
  linkAll: (n) =>
    `${plural(n, { one: 'Ligar # par', other: 'Ligar os # pares' })} com pelo menos esta certeza`,
  atLeast: 'Certeza mínima (%)',
  fields: {
    title: 'Título',
    authors: 'Autores',
    year: 'Ano',
    journal: 'Revista',
    volume: 'Volume',
    issue: 'Número',
    pages: 'Páginas',
    doi: 'DOI',
    pmid: 'PMID',
    abstract: 'Resumo',
    type: 'Tipo',
    source: 'Fonte',
  },
}
