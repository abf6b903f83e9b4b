import type { DeduplicatingWords } from './deduplicating.en.ts'

export const deduplicatingPt: DeduplicatingWords = {
  lead: 'Liguem os registros que apontam para o mesmo relato. Nada é apagado.',
}
