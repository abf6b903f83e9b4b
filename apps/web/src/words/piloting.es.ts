import { formsOf } from './forms.ts'
import type { PilotingWords } from './piloting.en.ts'

const { number, plural } = formsOf('es')

export const pilotingEs: PilotingWords = {
  lead: 'Juzguen una muestra al azar, cada quien por su lado, y vean cuánto coinciden antes de empezar.',
  none: 'Aún no hay piloto. Una muestra de 25 muestra pronto si los criterios son claros.',
  open: 'Sacar una muestra',
  size: 'Registros en la muestra',
  seed: 'Semilla aleatoria (si queda vacía se genera y se anota)',
  reviewers: 'Quién la juzga',
  twoNeeded: 'Elija al menos dos revisores. Agregue personas en Personas.',
  name: (n) => `Piloto ${number(n)}`,
  sample: (n, seed) => `${plural(n, { one: '# registro', other: '# registros' })}, con la semilla ${seed}`,
  go: 'Juzgar la muestra',
  hidden: 'Nadie ve los veredictos ajenos hasta que todos hayan juzgado la muestra entera.',
  judged: (mine, total) => `${number(mine)} de ${number(total)} juzgados`,
}
