import type { PilotingWords } from './piloting.en.ts'

export const pilotingEs: PilotingWords = {
  lead: 'Juzguen a solas una pequeña muestra al azar y vean después cuánto coinciden.',
}
