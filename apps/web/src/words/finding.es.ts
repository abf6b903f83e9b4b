import type { FindingWords } from './finding.en.ts'

export const findingEs: FindingWords = {
  lead: 'Anoten qué dice cada estudio sobre cada resultado.',
}
