import type { ResolvingWords } from './resolving.en.ts'

export const resolvingEs: ResolvingWords = {
  lead: 'Resuelvan los registros en los que las decisiones difieren.',
}
