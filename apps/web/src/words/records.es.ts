import { formsOf } from './forms.ts'
import type { RecordsWords } from './records.en.ts'

const { number, plural, locale } = formsOf('es')
const languages = new Intl.DisplayNames(locale, { type: 'language' })

export const recordsEs: RecordsWords = {
  lead: 'Todos los informes de esta revisión: busque, ordene, lea, y juzgue o etiquete muchos a la vez.',
  list: 'Registros',
  record: 'El registro',
  find: 'Buscar',
  findHint:
    'Palabras, “una frase”, comienz*, -sin; title: author: journal: abstract: keyword: year:2015-2020 source: language: label:',
  filters: 'Filtros y orden',
  standing: 'Dónde están',
  standings: {
    any: 'Todos',
    awaiting: 'En espera',
    conflict: 'Conflicto',
    included: 'Incluidos',
    excluded: 'Excluidos',
  },
  mine: 'Su decisión',
  none: 'Todavía ninguna',
  source: 'Fuente',
  language: 'Idioma',
  years: 'Años (2015-2020)',
  languageName: (tag) => languages.of(tag) ?? tag,
  label: 'Etiqueta',
  any: 'Todos',
  sort: 'Ordenados por',
  sortings: {
    relevance: 'Lo que mejor coincide',
    title: 'Título',
    author: 'Autor',
    year: 'Año',
    journal: 'Revista',
    language: 'Idioma',
    source: 'Fuente',
  },
  columns: {
    title: 'Título',
    author: 'Autor',
    year: 'Año',
    journal: 'Revista',
    source: 'Fuente',
    standing: 'Estado',
    mine: 'Usted',
  },
  shown: (total, all) =>
    total === all
      ? plural(all, { one: '# informe', other: '# informes' })
      : `${number(total)} de ${plural(all, { one: '# informe', other: '# informes' })}`,
  unranked: 'demasiados para decir cuál coincide mejor; en orden de importación',
  clear: 'Mostrar todos',
  nothing: 'Ningún registro coincide. Quite una palabra o un filtro.',
  empty: 'Todavía no hay registros. Importe primero los archivos de sus búsquedas.',
  chosen: 'Elegidos',
  chosenCount: (n) => plural(n, { one: '# elegido', other: '# elegidos' }),
  chooseAll: (n) => `Elegir los ${number(n)}`,
  chooseNone: 'No elegir ninguno',
  close: 'Cerrar',
  copies: (n) => `${number(n)} registros de este informe; se muestra el del resumen más largo.`,
  yours: 'Su decisión sobre título y resumen',
  exclude: 'Excluir',
  excludeTitle: (n) => plural(n, { one: 'Excluir # registro', other: 'Excluir # registros' }),
  excludeText:
    'Es su propia decisión sobre título y resumen, como si hubiera leído cada uno. Los demás siguen juzgando por su cuenta, y los que usted ya juzgó quedan como están.',
  reason: 'Criterio',
  noReason: 'Ninguno en particular',
  excluded: (done, left) =>
    `${plural(done, { one: '# registro excluido', other: '# registros excluidos' })}${left === 0 ? '.' : `; ${plural(left, { one: '# queda como está', other: '# quedan como están' })}.`}`,
  putLabel: 'Poner una etiqueta',
  takeLabel: 'Quitar una etiqueta',
  labelled: (n, label, isOn) =>
    isOn
      ? `«${label}» puesta en ${plural(n, { one: '# registro', other: '# registros' })}.`
      : `«${label}» quitada de ${plural(n, { one: '# registro', other: '# registros' })}.`,
}
