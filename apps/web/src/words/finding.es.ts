import type { FindingWords } from './finding.en.ts'
import { formsOf } from './forms.ts'

const { number, plural } = formsOf('es')

export const findingEs: FindingWords = {
  lead: 'Registre lo que cada estudio dice de cada resultado.',
  none: 'Aún no hay hallazgos.',
  study: 'Estudio',
  outcome: 'Resultado',
  outcomes: 'Resultados',
  newOutcome: 'Resultado nuevo',
  outcomeName: 'Nombre del resultado',
  add: 'Agregar',
  component: 'Componente',
  noComponent: 'ninguno nombrado',
  direction: 'Dirección',
  desk: 'Por estudio',
  list: 'Todos los hallazgos',
  definition: 'Definición',
  save: 'Guardar',
  ofStudy: (n: number) =>
    plural(n, { one: '# hallazgo de este estudio', other: '# hallazgos de este estudio' }),
  selectFirst: 'Seleccione un pasaje en el texto.',
  directions: {
    improves: 'Mejora',
    mixed: 'Mixto',
    none: 'Sin efecto',
    worsens: 'Empeora',
    'not-stated': 'No se indica',
  },
  passage: 'Pasaje',
  record: 'Registrar el hallazgo',
  recorded: 'Registrado.',
  remove: 'Retirar',
  removed: 'Retirado.',
  change: 'Cambiar',
  changing: 'Está cambiando un hallazgo registrado. Lo que decía antes queda en el historial.',
  saveChange: 'Guardar el cambio',
  changed: 'Cambiado.',
  stopChanging: 'Dejarlo como estaba',
  search: 'Buscar en los hallazgos',
  searchHint: 'Estudio, resultado, componente, dirección o palabras del pasaje',
  found: (shown: number, all: number) =>
    `${number(shown)} de ${plural(all, { one: '# hallazgo', other: '# hallazgos' })}`,
  directionKey: (name: string) => `Dirección: ${name}`,
  needOutcome: 'Defina primero un resultado.',
  needStudy: 'Incluya primero un estudio.',
}
