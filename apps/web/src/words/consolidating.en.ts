import { formsOf } from './forms.ts'

const { number, plural } = formsOf('en')

/** The words of voting on components. */
export const consolidatingEn = {
  title: 'Votes',
  unplaced: 'In no component',
  findConcept: 'Find a concept',
  why: 'Why (kept with the move)',
  moveSelected: (n: number) => `Move ${plural(n, { one: '# concept', other: '# concepts' })} to`,
  move: 'Move',
  movedTo: (n: number, to: string) =>
    `${plural(n, { one: '# concept', other: '# concepts' })} moved to “${to}”.`,
  undone: 'Undone',
  conceptsOf: (name: string) => `Concepts: ${name}`,
  emptyColumn: 'Drop concepts here.',
  drag: (name: string) => `Drag ${name}`,
  boardKeys:
    'Drag by the handle; by keyboard: Enter on the handle, Tab to a component, Enter to drop. Space selects several, to be moved at once.',
  reword: 'Reword or retire',
  retire: 'Retire',
  retired: (name: string) => `“${name}” is retired; its concepts stay where they are.`,
  lead: 'Experts say, one by one and unseen, where each code belongs and whether each component stands; what finds no consensus goes into the next round with the comments.',
  rule: (percent: string, votes: number, isAnonymous: boolean) =>
    `Consensus: at least ${percent} of at least ${plural(votes, { one: '# vote', other: '# votes' })}${isAnonymous ? '; names are withheld' : ''}.`,
  changeRule: 'Change the rule',
  share: 'Share that must agree (%)',
  leastVotes: 'Votes at least',
  withholdNames: 'Withhold names: nobody sees who voted how, also not afterwards',
  saveRule: 'Save the rule',
  ruleSaved: 'Rule saved.',
  open: 'Open a round',
  close: 'Close the round',
  closed: (moved: number) =>
    `Round closed; ${plural(moved, { one: '# code moved', other: '# codes moved' })}.`,
  blind: 'Nobody sees the others’ votes before the round is closed.',
  anonymous: 'Your vote is counted without your name. Whoever owns this machine could read it in the store.',
  progress: (at: number, of: number, done: number) =>
    `${number(at)} of ${number(of)}; you have answered ${number(done)}`,
  belongs: (code: string, component: string) => `“${code}” belongs to “${component}”`,
  stands: (component: string) => `The component “${component}” stands as it is named and defined`,
  agree: 'Agree',
  disagree: 'Disagree',
  previous: 'Previous',
  next: 'Next',
  yourVote: 'Your vote',
  comment: 'Comment (optional)',
  instead: 'Rather in (when you disagree)',
  nowhere: 'nowhere',
  turnout: (answered: number, begun: number) =>
    `${plural(answered, { one: '# person has', other: '# people have' })} answered every question, ${number(begun)} only some.`,
  holds: (names: string) => `Also gathered here: ${names}`,
  before: (n: string) => `What was said in round ${n}`,
  round: (n: string) => `Round ${n}`,
  reached: (n: number, of: number) => `consensus on ${number(n)} of ${number(of)}`,
  question: 'Question',
  result: 'Result',
  comments: 'Comments',
  consensus: 'Consensus',
  noConsensus: 'No consensus',
  arithmetic: (agree: number, votes: number, percent: string) =>
    `${number(agree)} of ${number(votes)} agree (${percent})`,
  ratherIn: (component: string, n: number) =>
    `${plural(n, { one: '# rather', other: '# rather' })} in “${component}”`,
  record: (n: number) => `Record of who moved what (${number(n)})`,
  moved: (code: string, from: string, to: string) => `“${code}”: ${from} → ${to}`,
}

export type ConsolidatingWords = typeof consolidatingEn
