import type { CheckingWords } from './checking.en.ts'

export const checkingEs: CheckingWords = {
  lead: 'Comparen lo impreso con lo que dan los hechos.',
}
