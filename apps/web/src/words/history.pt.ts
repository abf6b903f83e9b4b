import type { HistoryWords } from './history.en.ts'

export const historyPt: HistoryWords = {
  lead: 'Tudo o que aconteceu nesta revisão, do mais recente ao mais antigo.',
}
