import type { ConsolidatingWords } from './consolidating.en.ts'
import { formsOf } from './forms.ts'

const { number, plural } = formsOf('es')

export const consolidatingEs: ConsolidatingWords = {
  title: 'Votaciones',
  lead: 'Cada experta o experto dice, sin ver a los demás, a qué componente pertenece cada código y si cada componente se sostiene; lo que no logra consenso pasa a la ronda siguiente con los comentarios.',
  rule: (percent, votes, isAnonymous) =>
    `Consenso: al menos ${percent} de al menos ${plural(votes, { one: '# voto', other: '# votos' })}${isAnonymous ? '; los nombres se reservan' : ''}.`,
  changeRule: 'Cambiar la regla',
  share: 'Parte que debe coincidir (%)',
  leastVotes: 'Votos como mínimo',
  withholdNames: 'Reservar los nombres: nadie ve cómo votó cada quien, tampoco después',
  saveRule: 'Guardar la regla',
  ruleSaved: 'Regla guardada.',
  open: 'Abrir una ronda',
  close: 'Cerrar la ronda',
  closed: (moved) =>
    `Ronda cerrada; ${plural(moved, { one: '# código movido', other: '# códigos movidos' })}.`,
  blind: 'Nadie ve los votos de los demás antes de que se cierre la ronda.',
  anonymous:
    'Su voto se cuenta sin su nombre. Quien tiene esta máquina podría leerlo en el archivo de datos.',
  progress: (at, of, done) => `${number(at)} de ${number(of)}; respondió ${number(done)}`,
  belongs: (code, component) => `«${code}» pertenece a «${component}»`,
  stands: (component) => `El componente «${component}» se sostiene con su nombre y su definición`,
  agree: 'De acuerdo',
  disagree: 'En desacuerdo',
  previous: 'Anterior',
  next: 'Siguiente',
  yourVote: 'Su voto',
  comment: 'Comentario (opcional)',
  instead: 'Más bien en (si no está de acuerdo)',
  nowhere: 'ninguno',
  round: (n) => `Ronda ${n}`,
  reached: (n, of) => `consenso en ${number(n)} de ${number(of)}`,
  question: 'Pregunta',
  result: 'Resultado',
  comments: 'Comentarios',
  consensus: 'Consenso',
  noConsensus: 'Sin consenso',
  arithmetic: (agree, votes, percent) => `${number(agree)} de ${number(votes)} de acuerdo (${percent})`,
  ratherIn: (component, n) => `${plural(n, { one: '# más bien', other: '# más bien' })} en «${component}»`,
  record: (n) => `Registro de quién movió qué (${number(n)})`,
  moved: (code, from, to) => `«${code}»: ${from} → ${to}`,
}
