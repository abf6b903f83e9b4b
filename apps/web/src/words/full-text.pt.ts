import type { FullTextWords } from './full-text.en.ts'

export const fullTextPt: FullTextWords = {
  lead: 'Leia o relato completo e inclua-o, ou indique o critério que ele não cumpre.',
}
