import type { OutputOf } from '../../call.ts'
import { useReviewId } from '../../places.ts'
import { useQuestion } from '../../questions.ts'
import { Answer } from '../../ui/Answer.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { VirtualList } from '../../ui/VirtualList.tsx'
import { useWords } from '../../words/words.ts'

type Problem = OutputOf<'import.problems'>['problems'][number]

/** So many are drawn at once. */
const few = 20

const tones = { lost: 'exclude', changed: 'unsure', noticed: 'information' } as const

/** What could not be read of a file or only after a repair, with the lines as they stand in it. */
export function ProblemsDialog({
  name,
  problems,
  total,
  onClose,
}: {
  name: string
  problems: readonly Problem[]
  total: number
  onClose: () => void
}) {
  const { searching } = useWords()
  return (
    <Dialog title={searching.problemsOf(name)} isWide isOpen onOpenChange={(isOpen) => !isOpen && onClose()}>
      <div className="ui-stack">
        {problems.length < total && (
          <p className="ui-muted">{searching.problemsShown(problems.length, total)}</p>
        )}
        {problems.length <= few ? (
          <ul className="ui-plain-list">
            {problems.map((problem) => (
              <li key={`${problem.line} ${problem.code} ${problem.raw}`}>
                <ProblemLine problem={problem} />
              </li>
            ))}
          </ul>
        ) : (
          <div className="searching-problems">
            <VirtualList
              label={searching.problemsOf(name)}
              items={problems.map((problem, index) => ({ ...problem, id: String(index) }))}
              itemId={({ id }) => id}
              estimate={96}
            >
              {(problem) => <ProblemLine problem={problem} />}
            </VirtualList>
          </div>
        )}
      </div>
    </Dialog>
  )
}

/** The problems of an import, asked for when they are looked at. */
export function ImportProblems({
  entry,
  name,
  onClose,
}: {
  entry: string
  name: string
  onClose: () => void
}) {
  const review = useReviewId()
  const problems = useQuestion('import.problems', { review, import: entry, limit: 10_000 })
  return (
    <Answer question={problems}>
      {(answer) => (
        <ProblemsDialog name={name} problems={answer.problems} total={answer.total} onClose={onClose} />
      )}
    </Answer>
  )
}

function ProblemLine({ problem: { severity, line, code, message, raw } }: { problem: Problem }) {
  const { searching, forms } = useWords()
  const texts: Readonly<Record<string, string>> = searching.problem
  const rows = raw === '' ? [] : raw.replace(/\n$/, '').split('\n')
  return (
    <div className="searching-problem">
      <p className="ui-row">
        <Chip tone={tones[severity]}>{searching.severity[severity]}</Chip>
        <strong className="ui-number">{searching.line(line)}</strong>
      </p>
      <p>{texts[code] ?? message}</p>
      {rows.length > 0 && (
        <ol className="searching-raw" start={line}>
          {rows.map((row, index) => (
            <li key={index}>
              <span className="ui-muted ui-number" aria-hidden="true">
                {forms.number(line + index)}
              </span>
              <code>{row}</code>
            </li>
          ))}
        </ol>
      )}
    </div>
  )
}
