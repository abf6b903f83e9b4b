import type { AppraisingWords } from './appraising.en.ts'
import { formsOf } from './forms.ts'

const { number, plural } = formsOf('es')

export const appraisingEs: AppraisingWords = {
  lead: 'Responda el instrumento por cada estudio, por su cuenta; la regla decide qué es aceptable.',
  none: 'Aún no hay estudios incluidos.',
  rule: (raters, percent) =>
    `Se acepta cuando ${plural(raters, { one: '# evaluador coincide', other: '# evaluadores coinciden' })} en que al menos ${percent} de los ítems son positivos.`,
  study: 'Estudio',
  raters: 'Evaluadores',
  outcome: 'Resultado',
  ratersOf: (done, needed) => `${number(done)} de ${number(needed)}`,
  arithmetic: (positive, items, percent) =>
    `${number(positive)} de ${number(items)} ítems positivos para todos (${percent})`,
  verdicts: {
    accepted: 'Aceptado',
    'not-accepted': 'No aceptado',
    pending: 'Faltan evaluadores',
  },
  hidden: 'Las respuestas ajenas se muestran cuando las suyas estén completas.',
  appraise: 'Responder',
  change: 'Cambiar',
  answers: {
    yes: 'Sí',
    no: 'No',
    unclear: 'No está claro',
    'not-applicable': 'No aplica',
  },
  note: 'Nota',
  save: 'Guardar',
  saved: 'Guardado.',
}
