import type { FullTextWords } from './full-text.en.ts'

export const fullTextEs: FullTextWords = {
  lead: 'Lea el informe completo e inclúyalo, o nombre el criterio que no cumple.',
}
