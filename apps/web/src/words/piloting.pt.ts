import type { PilotingWords } from './piloting.en.ts'

export const pilotingPt: PilotingWords = {
  lead: 'Julguem sozinhos uma pequena amostra aleatória e vejam depois o quanto concordam.',
}
