import '../screens.css'
import { useState } from 'react'
import { useReviewId } from '../../places.ts'
import { useQuestion } from '../../questions.ts'
import { Answer } from '../../ui/Answer.tsx'
import { Button } from '../../ui/Button.tsx'
import { Callout } from '../../ui/Callout.tsx'
import { PageHeader } from '../../ui/PageHeader.tsx'
import { useWords } from '../../words/words.ts'
import { TableFrame } from '../TableFrame.tsx'

const page = 100

/** The log, the latest fact first. */
export function HistoryScreen() {
  const { steps, history: words, forms } = useWords()
  const review = useReviewId()
  const [before, setBefore] = useState<number | null>(null)
  const history = useQuestion('history', { review, before, limit: page }, { keep: true })
  const overview = useQuestion('review.overview', { review })
  const nameOf = (person: string) =>
    person === 'terminal'
      ? words.terminal
      : (overview.data?.people.find(({ id }) => id === person)?.name ?? person)
  return (
    <div className="ui-stack">
      <PageHeader title={steps.history.name} lead={words.lead} />
      <Callout isBlind>{words.blind}</Callout>
      <Answer question={history}>
        {({ facts, earliest }) => (
          <>
            <TableFrame label={steps.history.name}>
              <table className="review-table">
                <thead>
                  <tr>
                    <th scope="col" className="is-number">
                      #
                    </th>
                    <th scope="col">{words.what}</th>
                    <th scope="col">{words.who}</th>
                    <th scope="col">{words.when}</th>
                  </tr>
                </thead>
                <tbody>
                  {facts.map((fact) => (
                    <tr key={fact.seq}>
                      <td className="is-number">{forms.number(fact.seq)}</td>
                      <td>
                        <details>
                          <summary>{words.facts[fact.type]}</summary>
                          <pre className="ui-small">{JSON.stringify(fact.payload, null, 2)}</pre>
                        </details>
                      </td>
                      <td>{nameOf(fact.person)}</td>
                      <td>{forms.moment(fact.at)}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </TableFrame>
            {earliest > 1 && (
              <div className="ui-row">
                <Button onPress={() => setBefore(earliest)}>{words.older}</Button>
              </div>
            )}
          </>
        )}
      </Answer>
    </div>
  )
}
