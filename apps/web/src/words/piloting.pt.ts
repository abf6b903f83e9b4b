import { formsOf } from './forms.ts'
import type { PilotingWords } from './piloting.en.ts'

const { number, plural } = formsOf('pt')

export const pilotingPt: PilotingWords = {
  lead: 'Julguem uma amostra aleatória, cada um sozinho, e vejam quanto concordam antes de começar.',
  none: 'Ainda não há piloto. Uma amostra de 25 logo mostra se os critérios são claros.',
  open: 'Sortear uma amostra',
  size: 'Registros na amostra',
  seed: 'Semente aleatória (se vazia, é gerada e anotada)',
  reviewers: 'Quem julga',
  twoNeeded: 'Escolha ao menos dois revisores. Acrescente pessoas em Pessoas.',
  name: (n) => `Piloto ${number(n)}`,
  sample: (n, seed) => `${plural(n, { one: '# registro', other: '# registros' })}, com a semente ${seed}`,
  go: 'Julgar a amostra',
  hidden: 'Ninguém vê os veredictos alheios até que todos tenham julgado a amostra inteira.',
  judged: (mine, total) => `${number(mine)} de ${number(total)} julgados`,
}
