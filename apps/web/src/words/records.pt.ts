import { formsOf } from './forms.ts'
import type { RecordsWords } from './records.en.ts'

const { number, plural, locale } = formsOf('pt')
const languages = new Intl.DisplayNames(locale, { type: 'language' })

export const recordsPt: RecordsWords = {
  lead: 'Todos os relatos desta revisão: busque, ordene, leia, e julgue ou etiquete muitos de uma vez.',
  list: 'Registros',
  record: 'O registro',
  find: 'Buscar',
  findHint:
    'Palavras, “uma frase”, começ*, -sem; title: author: journal: abstract: keyword: year:2015-2020 source: language: label:',
  filters: 'Filtros e ordem',
  standing: 'Onde estão',
  standings: {
    any: 'Todos',
    awaiting: 'Em espera',
    conflict: 'Conflito',
    included: 'Incluídos',
    excluded: 'Excluídos',
  },
  mine: 'Sua decisão',
  none: 'Nenhuma ainda',
  source: 'Fonte',
  language: 'Língua',
  years: 'Anos (2015-2020)',
  languageName: (tag) => languages.of(tag) ?? tag,
  label: 'Etiqueta',
  any: 'Todos',
  sort: 'Ordenados por',
  sortings: {
    relevance: 'O que melhor combina',
    title: 'Título',
    author: 'Autor',
    year: 'Ano',
    journal: 'Revista',
    language: 'Língua',
    source: 'Fonte',
  },
  columns: {
    title: 'Título',
    author: 'Autor',
    year: 'Ano',
    journal: 'Revista',
    source: 'Fonte',
    standing: 'Situação',
    mine: 'Você',
  },
  shown: (total, all) =>
    total === all
      ? plural(all, { one: '# relato', other: '# relatos' })
      : `${number(total)} de ${plural(all, { one: '# relato', other: '# relatos' })}`,
  unranked: 'demais para dizer qual combina melhor; na ordem de importação',
  clear: 'Mostrar todos',
  nothing: 'Nenhum registro combina. Retire uma palavra ou um filtro.',
  empty: 'Ainda não há registros. Importe primeiro os arquivos das suas buscas.',
  chosen: 'Escolhidos',
  chosenCount: (n) => plural(n, { one: '# escolhido', other: '# escolhidos' }),
  chooseAll: (n) => `Escolher os ${number(n)}`,
  chooseNone: 'Não escolher nenhum',
  close: 'Fechar',
  copies: (n) => `${number(n)} registros deste relato; mostra-se o de resumo mais longo.`,
  yours: 'Sua decisão sobre título e resumo',
  exclude: 'Excluir',
  excludeTitle: (n) => plural(n, { one: 'Excluir # registro', other: 'Excluir # registros' }),
  excludeText:
    'É a sua própria decisão sobre título e resumo, como se tivesse lido cada um. Os outros continuam julgando por si, e os que você já julgou ficam como estão.',
  reason: 'Critério',
  noReason: 'Nenhum em particular',
  excluded: (done, left) =>
    `${plural(done, { one: '# registro excluído', other: '# registros excluídos' })}${left === 0 ? '.' : `; ${plural(left, { one: '# fica como está', other: '# ficam como estão' })}.`}`,
  putLabel: 'Pôr uma etiqueta',
  takeLabel: 'Tirar uma etiqueta',
  labelled: (n, label, isOn) =>
    isOn
      ? `“${label}” posta em ${plural(n, { one: '# registro', other: '# registros' })}.`
      : `“${label}” tirada de ${plural(n, { one: '# registro', other: '# registros' })}.`,
}
