import type { FindingWords } from './finding.en.ts'

export const findingPt: FindingWords = {
  lead: 'Anotem o que cada estudo diz sobre cada desfecho.',
}
