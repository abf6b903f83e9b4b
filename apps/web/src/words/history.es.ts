import type { HistoryWords } from './history.en.ts'

export const historyEs: HistoryWords = {
  lead: 'Todo lo que pasó en esta revisión, lo último primero.',
}
