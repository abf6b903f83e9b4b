import { formsOf } from './forms.ts'
import type { StepsWords } from './steps.en.ts'

const { number, plural } = formsOf('pt')
const of = (done: number, total: number) => `${number(done)} de ${number(total)}`

export const stepsPt: StepsWords = {
  protocol: { name: 'Protocolo', version: (n) => `Versão ${number(n)}`, unfinished: 'Ainda sem critérios' },
  searching: {
    name: 'Buscas e importação',
    records: (n) => plural(n, { one: '# registro', other: '# registros' }),
  },
  deduplicating: {
    name: 'Duplicatas',
    doubtful: (n) => plural(n, { one: '# par duvidoso', other: '# pares duvidosos' }),
    linked: (n) => plural(n, { one: '# ligado', other: '# ligados' }),
  },
  piloting: { name: 'Piloto', finished: (done, total) => `${of(done, total)} concluídos` },
  screening: { name: 'Título e resumo' },
  resolving: { name: 'Conflitos', conflicts: (n) => plural(n, { one: '# conflito', other: '# conflitos' }) },
  progress: { name: 'Equipe e concordância' },
  fullText: { name: 'Texto completo' },
  appraising: { name: 'Avaliação' },
  charting: { name: 'Mapeamento (charting)' },
  coding: {
    name: 'Codificação',
    unplaced: (n) => plural(n, { one: '# código sem componente', other: '# códigos sem componente' }),
  },
  finding: { name: 'Achados', findings: (n) => plural(n, { one: '# achado', other: '# achados' }) },
  mapping: { name: 'Mapa', cells: (done, total) => `${of(done, total)} células` },
  checking: { name: 'Verificação', claims: (n) => plural(n, { one: '# afirmação', other: '# afirmações' }) },
  reporting: {
    name: 'Relatório e quadro',
    versions: (n) => plural(n, { one: '# versão', other: '# versões' }),
  },
  records: {
    name: 'Todos os registros',
    reports: (n) => plural(n, { one: '# relato', other: '# relatos' }),
  },
  people: { name: 'Pessoas', people: (n) => plural(n, { one: '# pessoa', other: '# pessoas' }) },
  history: { name: 'Histórico', facts: (n) => plural(n, { one: '# fato', other: '# fatos' }) },
  of,
  done: 'Pronto',
  phases: {
    plan: 'Planejar',
    screen: 'Triar',
    understand: 'Compreender',
    report: 'Contar',
    review: 'Esta revisão',
  },
}
