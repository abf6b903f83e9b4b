import type { ComponentId, Vote, VoteQuestion, VotingRound } from '../facts.ts'
import type { ConsensusRule } from '../protocol/protocol.ts'
import type { PersonId } from '../screening/decision.ts'
import { currentProtocol, type ReviewState, type Stamp } from '../state.ts'

/** A round of votes as it stands. */
export type VotingState = Stamp &
  VotingRound & { closed: Stamp | null; votes: Map<string, Map<PersonId, Vote & Stamp>> }

/** Three quarters of at least three experts, by name. */
const defaultConsensus: ConsensusRule = { share: 0.75, votes: 3, isAnonymous: false }

/** The rule of consensus in force. */
export function consensusRule(state: ReviewState): ConsensusRule {
  return currentProtocol(state)?.consensus ?? defaultConsensus
}

/**
 * The rule by which a round counts: the one in force when it was closed, or now while it is open, so that a later version of
 * the protocol turns no result. Names stay withheld where they were at any time while the round was open: who voted then
 * was told so.
 *
 * @example ruleOfRound(state, voting).share // 0.75
 */
export function ruleOfRound(state: ReviewState, { seq, closed }: VotingState): ConsensusRule {
  const until = closed?.seq ?? Number.POSITIVE_INFINITY
  const upTo = state.protocols.filter((version) => version.seq < until)
  const atOpening = upTo.findLastIndex((version) => version.seq < seq)
  const inForce = upTo.slice(Math.max(0, atOpening)).map(({ protocol }) => protocol.consensus)
  const rule = inForce.at(-1) ?? defaultConsensus
  return { ...rule, isAnonymous: inForce.some((one) => one?.isAnonymous === true) }
}

/** What a question came to, with the arithmetic behind it. */
export type VoteResult = {
  question: VoteQuestion
  agree: number
  votes: number
  /** agree / votes, `null` without votes. */
  share: number | null
  isReached: boolean
  /** The component on which experts agree: the one asked about, or the one that enough of them name instead. */
  agreed: ComponentId | null
  /** Where those who disagree would put the code, with how many say so, the most frequent first. */
  instead: { component: ComponentId; votes: number }[]
  comments: string[]
}

/**
 * The results of a round by the rule of consensus. Nothing is told while the round is open, so that nobody votes with the
 * others; comments stand in the order of the alphabet, so that their order names nobody.
 *
 * @returns `null` while the round is open or where there is no such round.
 * @example votingResults(state, 'votes-1')?.[0] // { agree: 3, votes: 4, share: 0.75, isReached: true, … }
 */
export function votingResults(state: ReviewState, round: string): VoteResult[] | null {
  const voting = state.votings.get(round)
  if (!voting?.closed) return null
  const rule = ruleOfRound(state, voting)
  return voting.questions.map((question): VoteResult => {
    const given = [...(voting.votes.get(question.question)?.values() ?? [])]
    const agree = given.filter(({ agrees }) => agrees).length
    const others = given.flatMap(({ agrees, instead }) => (agrees || instead === null ? [] : [instead]))
    // Whole numbers are compared, so that 3 of 4 reaches 0.75 whatever floating point makes of it.
    const isEnough = (votes: number) =>
      given.length >= rule.votes && votes * 1e9 >= Math.round(rule.share * 1e9) * given.length
    const instead = [...Map.groupBy(others, (component) => component)]
      .map(([component, votes]) => ({ component, votes: votes.length }))
      .sort((a, b) => b.votes - a.votes || (a.component < b.component ? -1 : 1))
    const [other] = instead
    return {
      question,
      agree,
      votes: given.length,
      share: given.length === 0 ? null : agree / given.length,
      isReached: isEnough(agree),
      agreed: isEnough(agree) ? question.component : other && isEnough(other.votes) ? other.component : null,
      instead,
      comments: given
        .map(({ comment }) => comment)
        .filter((comment) => comment !== '')
        .sort(),
    }
  })
}

/** Whether others may learn that and how somebody voted: by name once the round is closed, never where names are withheld. */
export function votesMayBeSeen(state: ReviewState, round: string): boolean {
  const voting = state.votings.get(round)
  return voting !== undefined && voting.closed !== null && !ruleOfRound(state, voting).isAnonymous
}

/** The round that is open, if any. */
export function openVoting(state: ReviewState): VotingState | null {
  return [...state.votings.values()].find(({ closed }) => closed === null) ?? null
}

/** How many votes of others are hidden from a person. */
export function hiddenVotes(state: ReviewState, viewer: PersonId): number {
  let hidden = 0
  for (const [round, { votes }] of state.votings) {
    if (votesMayBeSeen(state, round)) continue
    for (const ofQuestion of votes.values())
      for (const person of ofQuestion.keys()) if (person !== viewer) hidden += 1
  }
  return hidden
}
