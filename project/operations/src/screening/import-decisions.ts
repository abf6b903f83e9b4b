import type { Problem } from '@ayni/references'
import {
  conflictsIn,
  currentProtocol,
  type DecisionRow,
  fullText,
  isPilot,
  matchRecords,
  type PersonId,
  type Protocol,
  type ReviewState,
  readDecisionTable,
  reportOf,
  titleAbstract,
} from '@ayni/review'
import type { NewFact } from '@ayni/store'
import { Invalid, NotFound } from '../errors.ts'
import { newSlug } from '../new-id.ts'
import { appendFacts } from '../open-review.ts'
import { onReview, terminal } from '../operation.ts'
import { filled } from '../schemas.ts'
import { readTable } from '../work/read-table.ts'

/**
 * Imports decisions that were taken elsewhere, from a table kept before. Reviewers it names join the
 * review, reasons it names become criteria of a new protocol version; rows that cannot be used are listed
 * and change nothing; all others are appended together.
 */
export const importDecisions = onReview({
  name: 'decisions.import',
  kind: 'command',
  who: ['lead'],
  summary: 'Import decisions from a CSV (record, reviewer, stage, verdict, reason) that was uploaded before.',
  input: { file: filled, name: filled },
  async run(review, { file, name }, context) {
    const bytes = await context.project.folder.readFile(file)
    if (!bytes) throw new NotFound(`The file ${name} is not in the data folder; upload it first.`)
    const { state } = review
    const { value: rows, problems } = readDecisionTable(readTable(bytes))
    const { usable, refused } = sortRows(state, rows)
    problems.push(...refused)
    if (usable.length === 0)
      throw new Invalid(
        `${name} holds no decision that could be used. ${problems[0]?.message ?? 'It is empty.'}`,
        problems.slice(0, 50),
      )

    const at = context.now()
    const by = context.person
    const { personOf, joined } = nameReviewers(state, usable)
    const { criterionOf, protocol, added } = nameReasons(state, usable)
    const facts: NewFact[] = joined.map(({ person, name }) => ({
      type: 'person-joined',
      payload: { person, name, roles: ['reviewer'] },
      person: by,
      at,
    }))
    if (protocol)
      facts.push({
        type: 'protocol-written',
        payload: { protocol, changed: `criteria ${added.join(', ')}`, why: `reasons given in ${name}` },
        person: by,
        at,
      })
    for (const row of usable) {
      const { round, verdict, note, record } = row
      const reasons = [...new Set(row.reasons.map(criterionOf))]
      if (row.resolution && verdict !== 'unsure')
        facts.push({
          type: 'conflict-resolved',
          payload: { report: reportOf(state, record), round, verdict, reasons, why: note },
          person: by,
          at,
        })
      else
        facts.push({
          type: 'decision-recorded',
          payload: { record, round, verdict, reasons, note, milliseconds: null, origin: 'file' },
          person: personOf(row.reviewer),
          at,
        })
    }
    // Resolutions come last: a decision after a resolution would reopen the conflict.
    facts.sort((a, b) => Number(a.type === 'conflict-resolved') - Number(b.type === 'conflict-resolved'))
    await appendFacts(review, facts)
    return {
      decisions: facts.filter((fact) => fact.type === 'decision-recorded').length,
      resolutions: facts.filter((fact) => fact.type === 'conflict-resolved').length,
      people: joined.map(({ name }) => name),
      criteria: added,
      conflicts: conflictsIn(state, titleAbstract).length + conflictsIn(state, fullText).length,
      problems,
    }
  },
})

/** Rows whose record and round the review has, and problems for the others. */
function sortRows(
  state: ReviewState,
  rows: readonly DecisionRow[],
): { usable: DecisionRow[]; refused: Problem[] } {
  const recordOf = matchRecords(state)
  const usable: DecisionRow[] = []
  const refused: Problem[] = []
  for (const row of rows) {
    const record = recordOf(row.record)
    const reason =
      record === null
        ? {
            code: 'unknown-record',
            message: `"${row.record}" is no record of this review, or fits several; the row was not used.`,
          }
        : isPilot(row.round) && !state.pilots.has(row.round)
          ? {
              code: 'unknown-round',
              message: `There is no round ${row.round}: open the pilot first. The row was not used.`,
            }
          : row.resolution && row.verdict === 'unsure'
            ? {
                code: 'unsure-resolution',
                message: 'A resolution is include or exclude; the row was not used.',
              }
            : null
    if (reason)
      refused.push({ severity: 'lost', line: row.line, raw: `${row.record}, ${row.reviewer}`, ...reason })
    else if (record !== null) usable.push({ ...row, record })
  }
  return { usable, refused }
}

/** People for the reviewers' names: those of the review, and new ones that join. */
function nameReviewers(state: ReviewState, rows: readonly DecisionRow[]) {
  const ids = new Map<string, PersonId>()
  for (const { id, name } of state.people.values()) ids.set(fold(id), id).set(fold(name), id)
  const joined: { person: PersonId; name: string }[] = []
  const taken = new Set([terminal, ...state.people.keys()])
  for (const { reviewer, resolution } of rows) {
    if (resolution || ids.has(fold(reviewer))) continue
    const person = newSlug(reviewer, taken)
    taken.add(person)
    ids.set(fold(reviewer), person)
    joined.push({ person, name: reviewer })
  }
  return { personOf: (reviewer: string): PersonId => ids.get(fold(reviewer)) ?? reviewer, joined }
}

/** Criteria for the reasons as written: those of the protocol by id or text, and new ones in a new version. */
function nameReasons(state: ReviewState, rows: readonly DecisionRow[]) {
  const current = currentProtocol(state)
  const ids = new Map<string, string>()
  for (const { id, text } of current?.criteria ?? [])
    for (const name of [id, text.en, text.es, text.pt]) if (name) ids.set(fold(name), id)
  const criteria = [...(current?.criteria ?? [])]
  const added: string[] = []
  for (const reason of rows.flatMap((row) => row.reasons)) {
    if (ids.has(fold(reason))) continue
    const id = newSlug(reason, new Set(criteria.map((criterion) => criterion.id)))
    ids.set(fold(reason), id)
    criteria.push({ id, kind: 'exclusion', text: { [state.language]: reason } })
    added.push(id)
  }
  const protocol: Protocol | null = current && added.length > 0 ? { ...current, criteria } : null
  return { criterionOf: (reason: string): string => ids.get(fold(reason)) ?? reason, protocol, added }
}

function fold(name: string): string {
  return name.trim().toLowerCase()
}
