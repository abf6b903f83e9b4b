import type { MappingWords } from './mapping.en.ts'

export const mappingPt: MappingWords = {
  lead: 'Vejam quais componentes acompanham quais desfechos, e os estudos por trás de cada célula.',
}
