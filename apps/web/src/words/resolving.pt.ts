import type { ResolvingWords } from './resolving.en.ts'

export const resolvingPt: ResolvingWords = {
  lead: 'Resolvam os registros em que as decisões diferem.',
}
