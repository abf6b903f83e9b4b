import { useState } from 'react'
import { useParameter, useReviewId } from '../../places.ts'
import { useQuestion } from '../../questions.ts'
import { Answer } from '../../ui/Answer.tsx'
import { Button } from '../../ui/Button.tsx'
import { Field } from '../../ui/Field.tsx'
import { Select } from '../../ui/Select.tsx'
import { useWords } from '../../words/words.ts'
import { TableFrame } from '../TableFrame.tsx'

const page = 25
const standings = ['any', 'awaiting', 'conflict', 'included', 'excluded'] as const

/** All reports of the review, found by words and by where they stand. */
export function RecordList() {
  const { searching, forms } = useWords()
  const review = useReviewId()
  const [words, setWords] = useState('')
  const [standing, setStanding] = useState<(typeof standings)[number]>('any')
  const [offset, setOffset] = useState(0)
  const [source, setSource] = useParameter('source')
  const listed = useQuestion('search.list', { review })
  const records = useQuestion(
    'record.list',
    { review, words, standing, source: source ?? '', offset, limit: page },
    { keep: true },
  )
  const sources = [...new Set(listed.data?.imports.map((entry) => entry.source))]
  return (
    <section className="ui-stack" aria-labelledby="records">
      <h2 id="records">{searching.recordsTitle}</h2>
      <div className="ui-row">
        <Field
          label={searching.find}
          type="search"
          value={words}
          onChange={(next) => {
            setWords(next)
            setOffset(0)
          }}
        />
        {sources.length > 1 && (
          <Select
            label={searching.source}
            options={[
              { id: 'any', name: searching.anySource },
              ...sources.map((name) => ({ id: `of ${name}`, name })),
            ]}
            value={source === null ? 'any' : `of ${source}`}
            onChange={(id) => {
              setSource(sources.find((name) => id === `of ${name}`) ?? null)
              setOffset(0)
            }}
          />
        )}
        <Select
          label={searching.where}
          options={standings.map((id) => ({ id, name: searching.standing[id] }))}
          value={standing}
          onChange={(next) => {
            setStanding(next)
            setOffset(0)
          }}
        />
      </div>
      <Answer question={records}>
        {(answer) =>
          answer.total === 0 ? (
            <p className="ui-muted">{searching.none}</p>
          ) : (
            <>
              <TableFrame label={searching.recordsTitle}>
                <table className="review-table">
                  <tbody>
                    {answer.records.map((record) => (
                      <tr key={record.report}>
                        <th scope="row">
                          {record.title || record.label}
                          <br />
                          <span className="ui-muted ui-small">
                            {[record.label, record.journal, forms.list(record.sources)]
                              .filter((part) => part !== '')
                              .join(' · ')}
                          </span>
                        </th>
                        <td>{searching.standing[record.standing]}</td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              </TableFrame>
              <div className="ui-row">
                <Button onPress={() => setOffset(Math.max(0, offset - page))} isDisabled={offset === 0}>
                  {searching.previous}
                </Button>
                <span className="ui-muted">
                  {searching.shown(offset + 1, Math.min(offset + page, answer.total), answer.total)}
                </span>
                <Button onPress={() => setOffset(offset + page)} isDisabled={offset + page >= answer.total}>
                  {searching.next}
                </Button>
              </div>
            </>
          )
        }
      </Answer>
    </section>
  )
}
