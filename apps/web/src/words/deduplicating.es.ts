import type { DeduplicatingWords } from './deduplicating.en.ts'

export const deduplicatingEs: DeduplicatingWords = {
  lead: 'Enlacen los registros que apuntan al mismo informe. Nada se borra.',
}
