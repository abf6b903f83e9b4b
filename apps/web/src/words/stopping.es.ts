import { formsOf } from './forms.ts'
import type { StoppingWords } from './stopping.en.ts'

const { number, plural, percent } = formsOf('es')

export const stoppingEs: StoppingWords = {
  open: '¿Puedo parar?',
  title: '¿Puedo parar?',
  lead: 'Solo a partir de sus propias decisiones, en el orden en que las tomó. Dice algo únicamente si los registros aparecieron según su probabilidad.',
  target: 'De los registros pertinentes quiero encontrar',
  curve: (found, read, total) =>
    `${number(found)} encontrados entre ${number(read)} leídos, de ${number(total)}.`,
  axisRead: 'Registros leídos',
  axisFound: 'Encontrados',
  tests: 'Dos pruebas',
  assumption: {
    none: 'Sin suponer nada del orden, salvo que no es peor que el azar',
    ranked: 'Suponiendo que un registro pertinente aparece con una facilidad 1,5 veces mayor que otro',
  },
  reached: (target, confidence) =>
    `Alcanzado: se encontró al menos el ${percent(target)}, con una confianza del ${percent(confidence)}.`,
  notReached: (p) =>
    `Todavía no: lo visto no sorprendería si la meta no se hubiera alcanzado (p = ${p.toFixed(3).replace('.', ',')}).`,
  unseen: (likely, atMost, confidence) =>
    `Pertinentes sin ver: probablemente ${number(likely)}; con una confianza del ${percent(confidence)}, ${number(atMost)} como mucho.`,
  tooFew: (count) =>
    plural(count, { one: 'Hasta ahora juzgó # registro.', other: 'Hasta ahora juzgó # registros.' }),
  source:
    'Prueba hipergeométrica de Callaghan y Müller-Hansen (2020, doi:10.1186/s13643-020-01521-4). La segunda cumplió lo prometido en simulaciones con 19 revisiones etiquetadas, leyendo una décima parte menos; se apoya en ellas, y la primera solo en el azar.',
}
