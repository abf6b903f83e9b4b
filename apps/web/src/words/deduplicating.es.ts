import type { DeduplicatingWords } from './deduplicating.en.ts'
import { formsOf } from './forms.ts'

const { number, plural } = formsOf('es')

export const deduplicatingEs: DeduplicatingWords = {
  lead: 'Mire los pares que pueden ser un mismo informe y diga cuáles lo son.',
  find: 'Buscar duplicados',
  finding: 'Comparando registros …',
  cancel: 'Cancelar',
  never:
    'Todavía no se buscaron duplicados. Los seguros se enlazan solos; los dudosos se le muestran a usted.',
  found: (linked, doubtful) =>
    `${plural(linked, { one: '# enlace hecho', other: '# enlaces hechos' })}; ${plural(doubtful, { one: 'espera # par dudoso', other: 'esperan # pares dudosos' })}.`,
  doubtful: 'Pares dudosos',
  certain: 'Pares enlazados',
  judged: 'Juzgados por personas',
  noPairs: 'Ningún par aquí.',
  of: (at, total) => `${number(at)} de ${number(total)}`,
  same: 'Mismo informe',
  different: 'Distintos',
  next: 'Siguiente',
  previous: 'Anterior',
  takeBack: 'Retirar',
  saidSame: 'Juzgados como el mismo informe.',
  saidDifferent: 'Juzgados distintos.',
  certainty: (percent) => `${percent} probable: un mismo informe`,
  why: 'Qué habla a favor y en contra',
  field: 'Campo',
  first: 'Primer registro',
  second: 'Segundo registro',
  linkAll: (n) =>
    `${plural(n, { one: 'Enlazar # par', other: 'Enlazar los # pares' })} con al menos esta certeza`,
  atLeast: 'Certeza mínima (%)',
  fields: {
    title: 'Título',
    authors: 'Autores',
    year: 'Año',
    journal: 'Revista',
    volume: 'Volumen',
    issue: 'Número',
    pages: 'Páginas',
    doi: 'DOI',
    pmid: 'PMID',
    abstract: 'Resumen',
    type: 'Tipo',
    source: 'Fuente',
  },
}
