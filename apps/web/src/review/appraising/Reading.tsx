import type { AnswerReading } from '@ayni/review'

const signs = { positive: '+', negative: '−', unclear: '?', 'not-applicable': '·', differing: '≠' } as const

/** The sign of how an answer reads, as in the figures; the words stand beside it. */
export function Reading({ reads }: { reads: AnswerReading | 'differing' }) {
  return (
    <span aria-hidden="true" className="appraising-reading" data-reads={reads}>
      {signs[reads]}
    </span>
  )
}
