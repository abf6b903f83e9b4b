import type { ChartingWords } from './charting.en.ts'
import { formsOf } from './forms.ts'

const { number, plural } = formsOf('es')

export const chartingEs: ChartingWords = {
  lead: 'Registre lo que dice cada estudio, campo por campo.',
  none: 'Aún no hay estudios incluidos.',
  study: 'Estudio',
  charted: (done, total) => `${number(done)} de ${number(total)} campos`,
  chart: 'Registrar',
  save: 'Guardar',
  saved: 'Guardado.',
  differs: (n) => `${plural(n, { one: '# campo difiere', other: '# campos difieren' })} entre personas`,
  others: (who, value) => `${who}: ${value}`,
  choose: 'Elegir',
  unclear: 'No está claro',
  yes: 'Sí',
  no: 'No',
}
