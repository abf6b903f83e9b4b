import { formsOf } from './forms.ts'
import type { ScreeningWords } from './screening.en.ts'

const { number, plural, span } = formsOf('es')

export const screeningEs: ScreeningWords = {
  lead: 'Lea título y resumen, y decida.',
  blind: 'Usted no ve lo que deciden los demás, ni ellos a usted, hasta que ambos hayan juzgado un registro.',
  done: 'Nada espera su decisión aquí. Los registros nuevos aparecen al importarlos.',
  notReviewer: 'Solo los revisores hacen el cribado. Elija arriba un revisor o agregue el papel en Personas.',
  noRecords: 'Todavía no hay registros. Importe primero los archivos de sus búsquedas.',
  toImport: 'Ir a Búsquedas e importación',
  progress: (mine, total) => `${number(mine)} de ${number(total)}`,
  left: (seconds) => `faltan unos ${span(seconds)} a su ritmo`,
  noAbstract: 'Este registro no tiene resumen.',
  include: 'Incluir',
  exclude: 'Excluir',
  unsure: 'Dudoso',
  undo: 'Deshacer',
  undone: 'Decisión retirada.',
  nothingToUndo: 'No hay ninguna decisión suya que retirar.',
  note: 'Nota',
  noteHint: 'Para usted y, más tarde, para quien resuelva un conflicto.',
  writeNote: 'Escribir una nota',
  skip: 'Más tarde',
  criteria: 'Criterios',
  inclusion: 'Incluir cuando',
  exclusion: 'Excluir cuando',
  reason: (index) => `Excluir: criterio ${index}`,
  reasonsTitle: '¿Qué criterio lo excluye?',
  reasonsHint: 'Pulse su número o elíjalo.',
  sources: (list) => `de ${list}`,
  saved: (count) => plural(count, { one: 'guardando # decisión', other: 'guardando # decisiones' }),
  unsaved: (count) =>
    plural(count, {
      one: '# decisión espera a que Ayni responda; se guarda en este navegador.',
      other: '# decisiones esperan a que Ayni responda; se guardan en este navegador.',
    }),
  agreement: 'Acuerdo hasta ahora',
  conflicts: 'Conflictos',
  keywords: 'Palabras clave',
  doi: 'DOI',
}
