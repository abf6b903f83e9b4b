import { formsOf } from './forms.ts'
import type { ReadingWords } from './reading.en.ts'

const { number, plural } = formsOf('es')

export const readingEs: ReadingWords = {
  reader: (name) => `Lector: ${name}`,
  pages: (name) => `Páginas de ${name}`,
  page: (page) => `Página ${number(page)}`,
  bar: 'Lectura',
  opening: 'Abriendo el archivo …',
  panel: 'Índice y pasajes',
  outline: 'Índice',
  noOutline: 'No se reconocieron títulos en este archivo.',
  passages: (count) => plural(count, { one: '# pasaje', other: '# pasajes' }),
  isLost: 'no está en este archivo',
  how: { context: 'hallado por las palabras vecinas', approximate: 'hallado de forma aproximada' },
  lostTitle: (count) => plural(count, { one: '# pasaje no está aquí', other: '# pasajes no están aquí' }),
  lost: 'Se marcaron en otra versión de este archivo. Sus palabras se conservan; márquelos de nuevo donde están ahora.',
  previousPage: 'Página anterior',
  nextPage: 'Página siguiente',
  pageNumber: 'Ir a la página',
  smaller: 'Reducir',
  larger: 'Ampliar',
  fit: 'Ajustar al ancho',
  fitShort: 'Ancho',
  spread: 'Dos páginas lado a lado',
  spreadShort: 'Dos páginas',
  onePage: 'Una página a la vez',
  onePageShort: 'Una página',
  search: 'Buscar en el texto',
  matches: (at, count) => (count === 0 ? 'no se encuentra' : `${number(at)} de ${number(count)}`),
  mark: 'Marcar la oración hallada; otra vez, la siguiente',
  markMore: 'Marcar una oración más',
  letGo: 'Soltar lo marcado',
  previousMatch: 'Coincidencia anterior',
  nextMatch: 'Coincidencia siguiente',
  save: (name) => `Guardar ${name}`,
  saveShort: 'Guardar',
  noTextTitle: 'Este archivo no tiene texto',
  noText:
    'Es una imagen escaneada: se puede leer, pero no buscar ni marcar pasajes en ella. Un archivo con texto reconocido (OCR) puede tomar su lugar.',
}
