import { useState } from 'react'
import { call, type OutputOf, uploadFile } from '../../call.ts'
import { useReviewId } from '../../places.ts'
import { useQuestion } from '../../questions.ts'
import { Answer } from '../../ui/Answer.tsx'
import { IconButton } from '../../ui/Button.tsx'
import { Callout } from '../../ui/Callout.tsx'
import { Field } from '../../ui/Field.tsx'
import { FileDrop } from '../../ui/FileDrop.tsx'
import { saveFile } from '../../ui/save-file.ts'
import { showError, showToast } from '../../ui/toasts.ts'
import { useWords } from '../../words/words.ts'
import { TableFrame } from '../TableFrame.tsx'

/** So many names are listed; the search finds the others. */
const mostListed = 40

/** The author's own manuscript: its names are filled with the numbers of now. */
export function Manuscript() {
  const { reporting, forms } = useWords()
  const review = useReviewId()
  const [done, setDone] = useState<OutputOf<'manuscript.fill'> | null>(null)
  const fill = async (file: File) => {
    try {
      const { hash } = await uploadFile(file, () => undefined)
      const made = await call('manuscript.fill', {
        review,
        file: hash,
        name: file.name,
        language: forms.language,
      })
      setDone(made)
      save(made)
    } catch (error) {
      if (error instanceof Error) showError(error)
    }
  }
  return (
    <section className="ui-stack" aria-labelledby="manuscript">
      <h2 id="manuscript">{reporting.manuscript}</h2>
      <p className="ui-reading">{reporting.manuscriptText}</p>
      <FileDrop
        label={reporting.dropManuscript}
        hint={reporting.dropHint}
        accept={['.docx', '.md', '.txt']}
        onFiles={([file]) => file && void fill(file)}
      />
      {done && (
        <Callout title={reporting.filled(done.filled)}>
          {done.unknown.length > 0 && (
            <>
              <p>{reporting.unknownNames}</p>
              <ul>
                {done.unknown.map(({ name, where }) => (
                  <li key={`${name} ${where}`}>{reporting.unknownAt(name, where)}</li>
                ))}
              </ul>
            </>
          )}
        </Callout>
      )}
      <details>
        <summary>{reporting.namesNow}</summary>
        <Names />
      </details>
    </section>
  )
}

/** Every name and what it stands for, to be found and copied. */
function Names() {
  const { reporting, forms } = useWords()
  const review = useReviewId()
  const [sought, setSought] = useState('')
  const names = useQuestion('manuscript.placeholders', { review, language: forms.language })
  const copy = (name: string) =>
    navigator.clipboard.writeText(`{{${name}}}`).then(
      () => showToast({ text: reporting.copied }),
      (error: unknown) => error instanceof Error && showError(error),
    )
  return (
    <Answer question={names}>
      {({ placeholders }) => {
        const words = sought.trim().toLowerCase()
        const found = placeholders.filter(
          ({ name, value }) => name.toLowerCase().includes(words) || value.toLowerCase().includes(words),
        )
        return (
          <div className="ui-stack">
            <Field label={reporting.findName} type="search" value={sought} onChange={setSought} />
            <TableFrame label={reporting.namesNow}>
              <table className="review-table">
                <thead>
                  <tr>
                    <th scope="col">{reporting.name}</th>
                    <th scope="col">{reporting.value}</th>
                    <th scope="col">
                      <span className="ui-hidden">{reporting.copied}</span>
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {found.slice(0, mostListed).map(({ name, value }) => (
                    <tr key={name}>
                      <th scope="row">
                        <code>{`{{${name}}}`}</code>
                      </th>
                      <td>{value.length > 160 ? `${value.slice(0, 160)} …` : value}</td>
                      <td>
                        <IconButton icon="add" label={reporting.copy(name)} onPress={() => void copy(name)} />
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </TableFrame>
          </div>
        )
      }}
    </Answer>
  )
}

/** Hands the filled file to the browser. */
function save({ name, mediaType, base64 }: OutputOf<'manuscript.fill'>): void {
  const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))
  saveFile(name, mediaType, bytes)
}
