import type { CodingWords } from './coding.en.ts'
import { formsOf } from './forms.ts'

const { plural } = formsOf('es')

export const codingEs: CodingWords = {
  lead: 'Nombre los conceptos de los estudios y reúnalos en componentes.',
  codebook: 'Libro de códigos',
  newCode: 'Código nuevo',
  codeName: 'Nombre del concepto',
  definition: 'Definición',
  add: 'Agregar',
  noCodes: 'Aún no hay códigos. Nombre un concepto que halló en un estudio.',
  component: 'Componente',
  components: 'Componentes',
  newComponent: 'Componente nuevo',
  componentName: 'Nombre del componente',
  noComponent: 'sin ubicar',
  concept: 'Concepto',
  studies: 'Estudios',
  code: 'Código',
  study: 'Estudio',
  passage: 'Pasaje, como lo dice el estudio',
  where: 'Dónde (página, tabla)',
  record: 'Codificar un pasaje',
  recorded: 'Codificado.',
  remove: 'Retirar',
  removed: 'Retirado.',
  mentions: (n, studies) =>
    `${plural(n, { one: '# mención', other: '# menciones' })} en ${plural(studies, { one: '# estudio', other: '# estudios' })}`,
  place: (name) => `Componente de ${name}`,
}
