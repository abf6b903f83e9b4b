import type { ChartingWords } from './charting.en.ts'
import { formsOf } from './forms.ts'

const { number, plural } = formsOf('pt')

export const chartingPt: ChartingWords = {
  lead: 'Registre o que cada estudo diz, campo a campo.',
  none: 'Ainda não há estudos incluídos.',
  study: 'Estudo',
  charted: (done, total) => `${number(done)} de ${number(total)} campos`,
  chart: 'Registrar',
  save: 'Salvar',
  saved: 'Salvo.',
  differs: (n) => `${plural(n, { one: '# campo difere', other: '# campos diferem' })} entre pessoas`,
  others: (who, value) => `${who}: ${value}`,
  choose: 'Escolher',
  unclear: 'Não está claro',
  yes: 'Sim',
  no: 'Não',
}
