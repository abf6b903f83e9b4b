import type { ConsolidatingWords } from './consolidating.en.ts'
import { formsOf } from './forms.ts'

const { number, plural } = formsOf('pt')

export const consolidatingPt: ConsolidatingWords = {
  title: 'Votações',
  lead: 'Cada especialista diz, sem ver os demais, a que componente pertence cada código e se cada componente se sustenta; o que não alcança consenso vai à rodada seguinte com os comentários.',
  rule: (percent, votes, isAnonymous) =>
    `Consenso: ao menos ${percent} de ao menos ${plural(votes, { one: '# voto', other: '# votos' })}${isAnonymous ? '; os nomes são reservados' : ''}.`,
  changeRule: 'Mudar a regra',
  share: 'Parte que deve concordar (%)',
  leastVotes: 'Votos no mínimo',
  withholdNames: 'Reservar os nomes: ninguém vê como cada pessoa votou, nem depois',
  saveRule: 'Salvar a regra',
  ruleSaved: 'Regra salva.',
  open: 'Abrir uma rodada',
  close: 'Encerrar a rodada',
  closed: (moved) =>
    `Rodada encerrada; ${plural(moved, { one: '# código movido', other: '# códigos movidos' })}.`,
  blind: 'Ninguém vê os votos dos demais antes que a rodada se encerre.',
  anonymous: 'Seu voto conta sem o seu nome. Quem tem esta máquina poderia lê-lo no arquivo de dados.',
  progress: (at, of, done) => `${number(at)} de ${number(of)}; você respondeu ${number(done)}`,
  belongs: (code, component) => `“${code}” pertence a “${component}”`,
  stands: (component) => `O componente “${component}” se sustenta com seu nome e sua definição`,
  agree: 'Concordo',
  disagree: 'Discordo',
  previous: 'Anterior',
  next: 'Próxima',
  yourVote: 'Seu voto',
  comment: 'Comentário (opcional)',
  instead: 'Antes em (se discorda)',
  nowhere: 'nenhum',
  round: (n) => `Rodada ${n}`,
  reached: (n, of) => `consenso em ${number(n)} de ${number(of)}`,
  question: 'Pergunta',
  result: 'Resultado',
  comments: 'Comentários',
  consensus: 'Consenso',
  noConsensus: 'Sem consenso',
  arithmetic: (agree, votes, percent) => `${number(agree)} de ${number(votes)} concordam (${percent})`,
  ratherIn: (component, n) => `${plural(n, { one: '# antes', other: '# antes' })} em “${component}”`,
  record: (n) => `Registro de quem moveu o quê (${number(n)})`,
  moved: (code, from, to) => `“${code}”: ${from} → ${to}`,
}
