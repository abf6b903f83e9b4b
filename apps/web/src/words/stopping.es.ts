import { formsOf } from './forms.ts'
import type { StoppingWords } from './stopping.en.ts'

const { decimal, number, plural, percent } = formsOf('es')

export const stoppingEs: StoppingWords = {
  open: '¿Puedo parar?',
  title: '¿Puedo parar?',
  lead: 'Solo a partir de sus propias decisiones, en el orden en que las tomó. Dice algo únicamente si los registros aparecieron según su probabilidad.',
  teamTitle: 'Lo encontrado hasta ahora',
  teamLead:
    'A partir de los registros que ya juzgaron cuantos pide la regla, en el orden en que se completaron. Donde difieren, el registro cuenta como pertinente hasta que se resuelva.',
  target: 'De los registros pertinentes quiero encontrar',
  curve: (found, read, total) =>
    `${number(found)} encontrados entre ${number(read)} leídos, de ${number(total)}.`,
  axisRead: 'Registros leídos',
  axisFound: 'Encontrados',
  tests: 'Dos pruebas',
  assumption: {
    none: 'Sin suponer nada del orden, salvo que no es peor que el azar',
    ranked:
      'Suponiendo que un registro pertinente aparece con una facilidad 1.5 veces mayor que otro, y menos donde muchos son pertinentes',
  },
  reached: (target, confidence) =>
    `Alcanzado: se encontró al menos el ${percent(target)}, con una confianza del ${percent(confidence)}.`,
  notReached: (p, level) =>
    `Todavía no: lo visto no sorprendería si la meta no se hubiera alcanzado (p = ${decimal(p, 3)}; hace falta menos de ${decimal(level, 3)}).`,
  unseen: (likely, atMost, confidence) =>
    `Pertinentes sin ver: probablemente ${number(likely)}; con una confianza del ${percent(confidence)}, ${number(atMost)} como mucho.`,
  tooFew: (count) =>
    plural(count, { one: 'Hasta ahora juzgó # registro.', other: 'Hasta ahora juzgó # registros.' }),
  teamTooFew: (count) =>
    plural(count, {
      one: '# registro fue juzgado por cuantos hacen falta; ninguno es pertinente hasta ahora.',
      other: '# registros fueron juzgados por cuantos hacen falta; ninguno es pertinente hasta ahora.',
    }),
  source:
    'Prueba hipergeométrica de Callaghan y Müller-Hansen (2020, doi:10.1186/s13643-020-01521-4). La segunda cumplió lo prometido en el promedio de simulaciones con 25 revisiones etiquetadas, leyendo un 8 % menos; se apoya en ellas, y la primera solo en el azar.',
}
