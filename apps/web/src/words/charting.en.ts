import { formsOf } from './forms.ts'

const { number, plural } = formsOf('en')

/** The words of the step in `review/charting`. */
export const chartingEn = {
  lead: 'Record what each study says, field by field.',
  none: 'No study is included yet.',
  study: 'Study',
  charted: (done: number, total: number) => `${number(done)} of ${number(total)} fields`,
  chart: 'Chart',
  save: 'Save',
  saved: 'Saved.',
  differs: (n: number) => `${plural(n, { one: '# field differs', other: '# fields differ' })} between people`,
  others: (who: string, value: string) => `${who}: ${value}`,
  choose: 'Choose',
  unclear: 'Unclear',
  yes: 'Yes',
  no: 'No',
}

export type ChartingWords = typeof chartingEn
