import type { MappingWords } from './mapping.en.ts'

export const mappingEs: MappingWords = {
  lead: 'Vean qué componentes van con qué resultados, y los estudios detrás de cada celda.',
}
