import type { CheckingWords } from './checking.en.ts'

export const checkingPt: CheckingWords = {
  lead: 'Comparem o que foi impresso com o que os fatos dão.',
}
