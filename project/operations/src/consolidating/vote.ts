import {
  codesOf,
  consensusRule,
  openVoting,
  type ReviewState,
  ruleOfRound,
  type VoteQuestion,
  votingResults,
} from '@ayni/review'
import { z } from 'zod'
import { Invalid, NotFound } from '../errors.ts'
import { append } from '../open-review.ts'
import { onReview } from '../operation.ts'
import { filled, text } from '../schemas.ts'

/** The rounds of votes: one's own votes in the open one, the results of those that are closed. */
export const readVotings = onReview({
  name: 'consolidation.read',
  kind: 'question',
  who: 'anyone',
  summary:
    'Rounds of votes on components: the rule, the questions, your own votes; results and comments of closed rounds. Who voted how is not told.',
  input: {},
  run: ({ state }, _, { person }) => ({
    rule: consensusRule(state),
    rounds: [...state.votings.values()].map((voting) => {
      const { round, questions, at, closed, votes } = voting
      const cast = [...votes.values()].flatMap((ofQuestion) => [...ofQuestion.keys()])
      const perPerson = [...Map.groupBy(cast, (voter) => voter).values()]
      return {
        round,
        at,
        closedAt: closed?.at ?? null,
        rule: ruleOfRound(state, voting),
        questions,
        /** How many people have answered every question, and how many only some: progress, not judgement. */
        answered: perPerson.filter((own) => own.length === questions.length).length,
        begun: perPerson.filter((own) => own.length < questions.length).length,
        mine: questions.flatMap(({ question }) => votes.get(question)?.get(person) ?? []),
        results: votingResults(state, round),
      }
    }),
  }),
})

/** Opens a round on all placements and components that have found no consensus yet. */
export const openVotes = onReview({
  name: 'consolidation.open',
  kind: 'command',
  who: ['lead'],
  summary:
    'Open a round of votes on where codes belong and on components: all that has found no consensus in an earlier round.',
  input: {},
  async run(review, _, context) {
    const { state } = review
    if (openVoting(state)) throw new Invalid('A round is open; close it before you open another.')
    const questions = pending(state).map((question, at) => ({ ...question, question: `q${at + 1}` }))
    if (questions.length === 0)
      throw new Invalid('There is nothing to vote on: gather codes into components first.')
    const round = `votes-${state.votings.size + 1}`
    await append(review, context.person, context.now(), [
      { type: 'vote-opened', payload: { round, questions } },
    ])
    return { round, questions: questions.length }
  },
})

/** Casts one's vote; a later one replaces it while the round is open. */
export const castVote = onReview({
  name: 'consolidation.vote',
  kind: 'command',
  who: ['lead', 'reviewer', 'expert'],
  summary: 'Vote on a question of the open round, with a comment and where the code belongs instead.',
  input: {
    question: filled,
    agrees: z.boolean(),
    instead: filled.nullable().default(null),
    comment: text.default(''),
  },
  async run(review, { question, agrees, instead, comment }, context) {
    const voting = openVoting(review.state)
    if (!voting) throw new Invalid('No round of votes is open.')
    if (!voting.questions.some((one) => one.question === question))
      throw new NotFound(`There is no question "${question}" in this round.`)
    if (instead !== null && !review.state.components.has(instead))
      throw new NotFound(`There is no component "${instead}".`)
    await append(review, context.person, context.now(), [
      { type: 'vote-cast', payload: { round: voting.round, question, agrees, instead, comment } },
    ])
    return {}
  },
})

/** Closes the open round: its results show, and codes on which experts agree are placed so. */
export const closeVotes = onReview({
  name: 'consolidation.close',
  kind: 'command',
  who: ['lead'],
  summary: 'Close the open round: its results show, and codes on which experts agree are placed so.',
  input: {},
  async run(review, _, context) {
    const voting = openVoting(review.state)
    if (!voting) throw new Invalid('No round of votes is open.')
    const { round } = voting
    await append(review, context.person, context.now(), [{ type: 'vote-closed', payload: { round } }])
    const moves = (votingResults(review.state, round) ?? []).flatMap(({ question, agreed }) => {
      if (agreed === null || question.kind !== 'placement') return []
      const now = review.state.codes.get(question.code)?.component
      return now === agreed ? [] : [{ code: question.code, component: agreed }]
    })
    if (moves.length > 0)
      await append(
        review,
        context.person,
        context.now(),
        moves.map((payload) => ({ type: 'code-placed' as const, payload })),
      )
    return { moved: moves.length }
  },
})

/** What has found no consensus yet, in the placements of now. */
function pending(state: ReviewState): VoteQuestion[] {
  const agreed = new Set(
    [...state.votings.keys()].flatMap((round) =>
      (votingResults(state, round) ?? [])
        .filter(({ isReached }) => isReached)
        .map(({ question }) => keyOf(question)),
    ),
  )
  const all = [
    ...codesOf(state).flatMap(({ code, component }): VoteQuestion[] =>
      component === null ? [] : [{ question: '', kind: 'placement', code, component }],
    ),
    ...[...state.components.values()]
      .filter(({ retired }) => !retired)
      .map(({ component }): VoteQuestion => ({ question: '', kind: 'component', component })),
  ]
  return all.filter((question) => !agreed.has(keyOf(question)))
}

function keyOf(question: VoteQuestion): string {
  return question.kind === 'placement' ? `${question.code} in ${question.component}` : question.component
}
