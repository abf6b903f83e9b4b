import { useState } from 'react'
import { useReviewId } from '../../places.ts'
import { useCommand, useQuestion } from '../../questions.ts'
import { Answer } from '../../ui/Answer.tsx'
import { LinkButton } from '../../ui/Button.tsx'
import { useWords } from '../../words/words.ts'
import { TableFrame } from '../TableFrame.tsx'

/** PRISMA-ScR: what the review answers, and where the article reports each item. */
export function Checklist({ address }: { address: (file: string) => string }) {
  const { reporting, forms } = useWords()
  const review = useReviewId()
  const checklist = useQuestion('checklist.read', { review, language: forms.language })
  return (
    <section className="ui-stack" aria-labelledby="checklist">
      <h2 id="checklist">{reporting.checklist}</h2>
      <p className="ui-reading">{reporting.checklistText}</p>
      <div className="ui-row">
        <LinkButton icon="download" href={address('checklist.docx')} download>
          {reporting.checklistFile.docx}
        </LinkButton>
        <LinkButton icon="download" href={address('checklist.csv')} download>
          {reporting.checklistFile.csv}
        </LinkButton>
      </div>
      <Answer question={checklist}>
        {({ items }) => (
          <details>
            <summary>
              {reporting.checklistLeft(
                items.filter(({ answer, where }) => answer === '' && where === '').length,
              )}
            </summary>
            <TableFrame label={reporting.checklist}>
              <table className="review-table">
                <tbody>
                  {items.map(({ item, number, section, asks, answer, where }) => (
                    <tr key={item}>
                      <td>{number}</td>
                      <th scope="row">
                        <span className="ui-muted ui-small">{section}</span>
                        <br />
                        {asks}
                      </th>
                      <td>{answer || '—'}</td>
                      <td>
                        <Where item={item} asks={asks} where={where} />
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </TableFrame>
          </details>
        )}
      </Answer>
    </section>
  )
}

/** The place in the article; kept when one leaves the field. */
function Where({ item, asks, where }: { item: ItemId; asks: string; where: string }) {
  const { reporting } = useWords()
  const review = useReviewId()
  const note = useCommand('checklist.note')
  const [text, setText] = useState(where)
  return (
    <input
      className="ui-input"
      aria-label={reporting.whereReported(asks)}
      value={text}
      onChange={(event) => setText(event.target.value)}
      onBlur={() => text.trim() !== where && note.mutate({ review, item, where: text.trim() })}
    />
  )
}

type ItemId = Parameters<ReturnType<typeof useCommand<'checklist.note'>>['mutate']>[0]['item']
