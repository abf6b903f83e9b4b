import { referenceLabel } from '@ayni/references'
import { composeRecord, groupingOf, pairKey, type ReviewState, recordsOf, reportOf } from '@ayni/review'
import { z } from 'zod'
import { NotFound } from '../errors.ts'
import { onReview } from '../operation.ts'
import { filled, text } from '../schemas.ts'

/** A page of the groups of more than one record, found by words. */
export const listGroups = onReview({
  name: 'duplicates.groups',
  kind: 'question',
  who: 'anyone',
  summary: 'Groups of records of one report, with their sources, found by words.',
  input: {
    words: text.default(''),
    offset: z.int().min(0).default(0),
    limit: z.int().min(1).max(20_000).default(50),
  },
  async run({ state, store }, { words, offset, limit }) {
    const { members } = groupingOf(state)
    const isGroup = (report: string) => (members.get(report)?.length ?? 0) > 1
    const found =
      words === ''
        ? members.keys()
        : new Set(
            (await store.search(words, 20_000))
              .filter((id) => state.records.has(id))
              .map((id) => reportOf(state, id)),
          )
    const groups = [...found].filter(isGroup)
    return {
      total: groups.length,
      surplus: groups.reduce((sum, report) => sum + (members.get(report)?.length ?? 1) - 1, 0),
      groups: groups.slice(offset, offset + limit).map((report) => lineOf(state, report)),
    }
  },
})

/** One group: its copies, the record composed of them and where each field was taken from, and what holds it together. */
export const readGroup = onReview({
  name: 'duplicates.group',
  kind: 'question',
  who: 'anyone',
  summary:
    'One group: its records, the record composed of them with the copy each field was taken from, its links and judgements, and related reports.',
  input: { record: filled },
  run({ state }, { record }) {
    if (!state.records.has(record)) throw new NotFound(`There is no record "${record}" in this review.`)
    const report = reportOf(state, record)
    const records = recordsOf(state, report)
    const ids = new Set(records.map(({ id }) => id))
    const pairs = records.flatMap(({ id: a }, index) =>
      records.slice(index + 1).map(({ id: b }) => ({ a, b })),
    )
    const related = [...state.judgements.values()].flatMap(({ a, b, relation }) => {
      if (relation === null || ids.has(a) === ids.has(b)) return []
      const other = state.records.get(ids.has(a) ? b : a)
      return other ? [{ relation, record: other.id, label: referenceLabel(other.reference) }] : []
    })
    return {
      ...lineOf(state, report),
      records,
      composed: composeRecord(records.map(({ id, reference }) => ({ id, ...reference }))),
      links: pairs.flatMap(({ a, b }) => state.links.get(pairKey(a, b)) ?? []),
      judgements: pairs.flatMap(({ a, b }) => state.judgements.get(pairKey(a, b)) ?? []),
      related,
    }
  },
})

function lineOf(state: ReviewState, report: string) {
  const records = recordsOf(state, report)
  const [first] = records
  return {
    report,
    label: first ? referenceLabel(first.reference) : report,
    title: records.map(({ reference }) => reference.title).find((title) => title !== '') ?? '',
    sources: [...new Set(records.map(({ source }) => source))],
    copies: records.length,
  }
}
