import {
  acceptanceIn,
  answersTo,
  appraisalSetOf,
  appraisalsAreOpen,
  completeAppraisals,
  currentProtocol,
  instrumentsOf,
  itemsOf,
  needsDesign,
  outcomesOf,
  type RatedItem,
  type ReviewState,
  reportOf,
  type Study,
  type StudyId,
  studiesOf,
  unanswered,
} from '@ayni/review'
import { z } from 'zod'
import { Invalid, NotAllowed, NotFound } from '../errors.ts'
import { filesOf } from '../full-text/attach.ts'
import { append } from '../open-review.ts'
import { onReview } from '../operation.ts'
import { filled, passageAnchor, text } from '../schemas.ts'

/** The studies with their appraisals. Raters answer alone: answers show once as many as the rule asks for handed in. */
export const listAppraisals = onReview({
  name: 'appraisal.list',
  kind: 'question',
  who: 'anyone',
  summary:
    'Instruments, rule and every study with your answers; those of the others, what differs, what was settled and the verdict with its arithmetic once all raters of the study have handed in.',
  input: {},
  run({ state }, _, { person }) {
    const protocol = currentProtocol(state)
    return {
      instruments: protocol ? instrumentsOf(protocol) : [],
      rule: protocol?.acceptance ?? null,
      studies: studiesOf(state).map((study) => describe(state, study, person)),
    }
  },
})

/** Records the asking person's answers about one study; they replace that person's earlier ones. */
export const appraise = onReview({
  name: 'appraisal.record',
  kind: 'command',
  who: ['lead', 'reviewer', 'expert'],
  summary:
    'Record your answers to the instrument’s items about a study, as a draft or handed in; they replace your earlier ones.',
  input: {
    study: filled,
    answers: z.array(
      z.strictObject({
        item: filled,
        answer: filled.nullable(),
        note: text.optional(),
        anchor: passageAnchor.optional(),
      }),
    ),
    note: text.default(''),
    isDraft: z.boolean().default(false),
  },
  async run(review, { study, answers, note, isDraft }, context) {
    const { state } = review
    requireStudy(state, study)
    const standing = state.appraisals.get(study)?.get(context.person)
    for (const { item, answer } of answers)
      if (answer === null || standing?.answers.get(item)?.answer !== answer)
        requireAnswer(state, item, answer)
    const isAlone = currentProtocol(state)?.acceptance.raters === 1 && standing !== undefined
    if (appraisalsAreOpen(state, study) && !isAlone)
      throw new NotAllowed(
        'All raters of this study have handed in and see each other’s answers, so none can be given alone any more. Settle the items that differ.',
      )
    const given = new Set(answers.map(({ item }) => item))
    // Answers to items that are not asked now, in this version or of this design, are kept.
    const set = appraisalSetOf(state, study)
    const asked = new Set(set ? itemsOf(set).map(({ id }) => id) : [])
    const kept: RatedItem[] = [...(standing?.answers.values() ?? [])].filter(
      ({ item }) => !given.has(item) && !asked.has(item),
    )
    await append(review, context.person, context.now(), [
      { type: 'appraisal-recorded', payload: { study, answers: [...answers, ...kept], note, isDraft } },
    ])
    return { isOpen: appraisalsAreOpen(state, study) }
  },
})

/** Chooses with which instrument, and as which design, a study is appraised. */
export const chooseAppraisalSet = onReview({
  name: 'appraisal.choose-set',
  kind: 'command',
  who: ['lead', 'reviewer', 'expert'],
  summary: 'Choose the instrument and the design with which a study is appraised, for all its raters.',
  input: { study: filled, instrument: filled, design: filled.nullable().default(null) },
  async run(review, { study, instrument, design }, context) {
    const { state } = review
    requireStudy(state, study)
    const protocol = currentProtocol(state)
    const chosen = protocol ? instrumentsOf(protocol).find(({ id }) => id === instrument) : undefined
    if (!chosen) throw new NotFound(`The protocol has no instrument "${instrument}".`)
    if (design !== null && !chosen.designs?.some(({ id }) => id === design))
      throw new NotFound(`The instrument "${instrument}" has no design "${design}".`)
    const isLead = state.people.get(context.person)?.roles.includes('lead') === true
    if (completeAppraisals(state, study).length > 0 && !isLead)
      throw new NotAllowed(
        'Raters have handed in answers on this study; now only the lead changes what is asked.',
      )
    await append(review, context.person, context.now(), [
      { type: 'appraisal-set-chosen', payload: { study, instrument, design } },
    ])
    return {}
  },
})

/** Sets answers aside that somebody began and will not finish, so that the others need not wait. */
export const setAppraisalAside = onReview({
  name: 'appraisal.set-aside',
  kind: 'command',
  who: ['lead'],
  summary: 'Set aside the answers of a rater who began a study and will not hand in; the log keeps them.',
  input: { study: filled, person: filled, why: filled },
  async run(review, { study, person, why }, context) {
    const { state } = review
    if (!state.appraisals.get(study)?.has(person))
      throw new NotFound(`"${person}" has no answers on the study "${study}".`)
    if (completeAppraisals(state, study).some((rater) => rater.person === person))
      throw new NotAllowed('These answers were handed in; they stay. What differs is settled item by item.')
    await append(review, context.person, context.now(), [
      { type: 'appraisal-set-aside', payload: { study, person, why } },
    ])
    return {}
  },
})

/** @throws {NotFound} when the review has no such study. */
export function requireStudy(state: ReviewState, id: StudyId): void {
  if (!studiesOf(state).some((study) => study.id === id))
    throw new NotFound(`There is no study "${id}" in this review.`)
}

/** @throws {Invalid} when no instrument of the protocol has the item, or the item not that answer. */
export function requireAnswer(state: ReviewState, item: string, answer: string | null): void {
  const protocol = currentProtocol(state)
  const instrument =
    protocol && instrumentsOf(protocol).find(({ items }) => items.some(({ id }) => id === item))
  const known = instrument?.items.find(({ id }) => id === item)
  if (!instrument || !known) throw new Invalid(`"${item}" is not an item of the instrument.`)
  if (answer !== null && !answersTo(instrument, known).some(({ id }) => id === answer))
    throw new Invalid(`"${answer}" is not an answer to the item "${item}".`)
}

function describe(state: ReviewState, study: Study, person: string) {
  const set = appraisalSetOf(state, study.id)
  const isOpen = appraisalsAreOpen(state, study.id)
  const all = state.appraisals.get(study.id)
  const finished = completeAppraisals(state, study.id).map((rater) => rater.person)
  const own = all?.get(person)
  return {
    ...study,
    acceptance: acceptanceIn(state, study.id),
    set: set && { instrument: set.instrument.id, design: set.design },
    files: [...new Set(study.records.map((record) => reportOf(state, record)))].flatMap((report) =>
      filesOf(state, report),
    ),
    mine: own
      ? {
          answers: Object.fromEntries(own.answers),
          note: own.note,
          isHandedIn: finished.includes(person),
          // Where the design is still to be chosen, what is left is not known yet.
          left: set && !needsDesign(set) ? unanswered(set, own.answers).length : null,
        }
      : null,
    finished,
    /** Who has begun and not handed in: nothing opens before they have, or are set aside. */
    unfinished: [...(all?.keys() ?? [])].filter((rater) => !finished.includes(rater)).sort(),
    isOpen,
    outcomes: isOpen ? outcomesOf(state, study.id) : null,
    notes: isOpen
      ? [...(all ?? [])].flatMap(([rater, { note }]) => (note === '' ? [] : [{ person: rater, note }]))
      : [],
  }
}
