import { useState } from 'react'
import { downloadHref, uploadFile } from '../../call.ts'
import { useReviewId } from '../../places.ts'
import { useCommand, useQuestion } from '../../questions.ts'
import { Answer } from '../../ui/Answer.tsx'
import { Button, LinkButton } from '../../ui/Button.tsx'
import { FileDrop } from '../../ui/FileDrop.tsx'
import { showError, showToast } from '../../ui/toasts.ts'
import { useWords } from '../../words/words.ts'

type Incoming = { file: string; name: string }

/** Codebooks out and in, and coded texts out, for other programs (REFI-QDA). */
export function Exchange({ isEmpty }: { isEmpty: boolean }) {
  const { coding, forms } = useWords()
  const review = useReviewId()
  const [incoming, setIncoming] = useState<Incoming | null>(null)
  const take = async ([file]: readonly File[]) => {
    if (!file) return
    try {
      const { hash } = await uploadFile(file)
      setIncoming({ file: hash, name: file.name })
    } catch (error) {
      if (error instanceof Error) showError(error)
    }
  }
  return (
    <section className="ui-stack" aria-labelledby="coding-exchange">
      <h2 id="coding-exchange">{coding.exchange}</h2>
      <p className="ui-reading ui-muted">{coding.exchangeLead}</p>
      {!isEmpty && (
        <div className="ui-row">
          <LinkButton icon="download" href={downloadHref(review, 'codebook.qdc', forms.language)} download>
            {coding.saveQdc}
          </LinkButton>
          <LinkButton icon="download" href={downloadHref(review, 'project.qdpx', forms.language)} download>
            {coding.saveQdpx}
          </LinkButton>
        </div>
      )}
      <FileDrop
        label={coding.dropCodebook}
        hint={coding.dropCodebookHint}
        accept={['.qdc', '.qde', '.qdpx', '.xml']}
        onFiles={(files) => void take(files)}
        isSingle
      />
      {incoming && <Plan key={incoming.file} incoming={incoming} onDone={() => setIncoming(null)} />}
    </section>
  )
}

/** What a codebook would add and change, before anything is done. */
function Plan({ incoming, onDone }: { incoming: Incoming; onDone: () => void }) {
  const { coding, forms } = useWords()
  const review = useReviewId()
  const plan = useQuestion('codebook.inspect', { review, ...incoming })
  const take = useCommand('codebook.import')
  const shown = (field: string, value: string) =>
    value === '' ? coding.nothing : field === 'colour' ? (coding.colours[Number(value) - 1] ?? value) : value
  return (
    <Answer question={plan}>
      {({ added, changed, same, former, recoloured, sets, problems }) => {
        const nameless = problems.filter(({ code }) => code === 'code-without-name').length
        const notes = [
          former.length > 0 ? coding.noteFormer(forms.list(former)) : '',
          recoloured.length > 0 ? coding.noteColours(recoloured.length) : '',
          sets > 0 ? coding.noteSets(sets) : '',
          nameless > 0 ? coding.noteNameless(nameless) : '',
        ].filter((note) => note !== '')
        return (
          <div className="ui-sheet ui-stack" role="status">
            <h3>{incoming.name}</h3>
            <p>
              {[
                coding.wouldAdd(added.length),
                coding.wouldChange(changed.length),
                coding.staysSame(same),
              ].join(' · ')}
            </p>
            {added.length > 0 && (
              <details open={added.length <= 12}>
                <summary>{coding.wouldAdd(added.length)}</summary>
                <ul className="ui-plain-list ui-stack coding-plan">
                  {added.map(({ code }) => (
                    <li key={code.code} className="coding-mark">
                      {code.colour !== null && (
                        <span className="coding-dot" style={{ background: `var(--kind-${code.colour})` }} />
                      )}
                      <span>
                        <strong>{code.name}</strong>{' '}
                        <span className="ui-muted ui-small">{code.definition}</span>
                      </span>
                    </li>
                  ))}
                </ul>
              </details>
            )}
            {changed.length > 0 && (
              <details open={changed.length <= 12}>
                <summary>{coding.wouldChange(changed.length)}</summary>
                <ul className="ui-plain-list coding-plan">
                  {changed.map(({ code, changes }) => (
                    <li key={code.code}>
                      <strong>{code.name}</strong>
                      <dl>
                        {changes.map(({ field, before, after }) => (
                          <div key={field}>
                            <dt>{coding.fields[field]}</dt>
                            <dd>
                              <del>{shown(field, before)}</del> → <ins>{shown(field, after)}</ins>
                            </dd>
                          </div>
                        ))}
                      </dl>
                    </li>
                  ))}
                </ul>
              </details>
            )}
            {notes.map((note) => (
              <p key={note} className="ui-muted ui-small">
                {note}
              </p>
            ))}
            <div className="ui-row">
              <Button
                kind="primary"
                isDisabled={added.length + changed.length === 0}
                isPending={take.isPending}
                onPress={() =>
                  take.mutate(
                    { review, ...incoming },
                    {
                      onSuccess: (done) => {
                        showToast({ text: coding.takenOver(done.added, done.changed) })
                        onDone()
                      },
                    },
                  )
                }
              >
                {coding.takeOver}
              </Button>
              <Button kind="quiet" onPress={onDone}>
                {coding.letGo}
              </Button>
            </div>
          </div>
        )
      }}
    </Answer>
  )
}
