import { referenceLabel } from '@ayni/references'
import { decisionsOn, fullText, mayBeSeen, reportStatus, reportsInRound } from '@ayni/review'
import { z } from 'zod'
import { Invalid } from '../errors.ts'
import { append } from '../open-review.ts'
import { onReview } from '../operation.ts'
import { filled, text } from '../schemas.ts'
import { shownRecord } from '../searching/shown-record.ts'
import { filesOf } from './attach.ts'

/** The reports sought at full text and where each stands. */
export const listFullTexts = onReview({
  name: 'full-text.list',
  kind: 'question',
  who: 'anyone',
  summary:
    'Reports that passed title and abstract: their files, retrieved or not, your decision, and the status that may be seen.',
  input: {},
  run({ state }, _, { person }) {
    return {
      reports: reportsInRound(state, fullText).map((report) => {
        const record = shownRecord(state, report)
        const decisions = decisionsOn(state, fullText, report)
        return {
          report,
          label: record ? referenceLabel(record.reference) : report,
          record,
          files: filesOf(state, report),
          retrieval: state.retrievals.get(report) ?? null,
          mine: decisions.find((decision) => decision.reviewer === person) ?? null,
          status: mayBeSeen(state, fullText, report) ? reportStatus(state, fullText, report) : null,
        }
      }),
    }
  },
})

/** Notes whether the full text of a report could be had. */
export const noteRetrieval = onReview({
  name: 'full-text.note-retrieval',
  kind: 'command',
  who: ['lead', 'reviewer'],
  summary: 'Note that the full text of a report was retrieved, or could not be.',
  input: { report: filled, retrieved: z.boolean(), note: text.default('') },
  async run(review, { report, retrieved, note }, context) {
    if (!reportsInRound(review.state, fullText).includes(report))
      throw new Invalid(`${report} has not passed title and abstract screening.`)
    await append(review, context.person, context.now(), [
      { type: 'retrieval-noted', payload: { record: report, retrieved, note } },
    ])
    return {}
  },
})
