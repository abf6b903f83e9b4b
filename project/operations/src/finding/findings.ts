import type { ReviewState } from '@ayni/review'
import { requireStudy } from '../appraising/appraise.ts'
import { coders, requireName } from '../coding/codebook.ts'
import { NotFound } from '../errors.ts'
import { newSlug } from '../new-id.ts'
import { append } from '../open-review.ts'
import { onReview } from '../operation.ts'
import { direction, evidenceKind, filled, passageAnchor, text, wording } from '../schemas.ts'

/** Defines an outcome, or rewords one by its id. */
export const defineOutcome = onReview({
  name: 'outcome.define',
  kind: 'command',
  who: coders,
  summary: 'Define an outcome by name and definition, or reword one by its id.',
  input: { outcome: filled.nullable().default(null), name: wording, definition: wording },
  async run(review, { outcome, name, definition }, context) {
    const { outcomes } = review.state
    if (outcome !== null && !outcomes.has(outcome)) throw new NotFound(`There is no outcome "${outcome}".`)
    const id = outcome ?? newSlug(requireName(name), outcomes)
    await append(review, context.person, context.now(), [
      { type: 'outcome-defined', payload: { outcome: id, name, definition } },
    ])
    return { outcome: id }
  },
})

/** Records what a study says about an outcome and, where it says so, a component. */
export const recordFinding = onReview({
  name: 'finding.record',
  kind: 'command',
  who: coders,
  summary:
    'Record a finding: study × outcome, with the component it is attributed to, direction and passage; or record one anew by its id.',
  input: {
    finding: filled.nullable().default(null),
    study: filled,
    component: filled.nullable().default(null),
    outcome: filled,
    direction: direction.default('not-stated'),
    evidence: evidenceKind.optional(),
    passage: text.default(''),
    where: text.default(''),
    anchor: passageAnchor.optional(),
  },
  async run(review, { review: _, finding: known, ...input }, context) {
    if (known !== null) requireFinding(review.state, known)
    requireStudy(review.state, input.study)
    requireCell(review.state, input.component, input.outcome)
    const finding = known ?? context.newId()
    await append(review, context.person, context.now(), [
      { type: 'finding-recorded', payload: { finding, ...input } },
    ])
    return { finding }
  },
})

/** Takes a finding back. */
export const withdrawFinding = onReview({
  name: 'finding.withdraw',
  kind: 'command',
  who: coders,
  summary: 'Take a finding back.',
  input: { finding: filled },
  async run(review, { finding }, context) {
    requireFinding(review.state, finding)
    await append(review, context.person, context.now(), [{ type: 'finding-withdrawn', payload: { finding } }])
    return {}
  },
})

function requireFinding(state: ReviewState, finding: string): void {
  if (!state.findings.has(finding)) throw new NotFound(`There is no finding "${finding}".`)
}

function requireCell(state: ReviewState, component: string | null, outcome: string): void {
  if (component !== null && !state.components.has(component))
    throw new NotFound(`There is no component "${component}".`)
  if (!state.outcomes.has(outcome)) throw new NotFound(`There is no outcome "${outcome}".`)
}
