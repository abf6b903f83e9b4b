import type { FindingWords } from './finding.en.ts'

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
  needOutcome: 'Defina primero un resultado.',
  needStudy: 'Incluya primero un estudio.',
}
