import { useReviewId } from '../../places.ts'
import { useQuestion } from '../../questions.ts'
import { IconButton } from '../../ui/Button.tsx'
import { useWords } from '../../words/words.ts'
import { CodeMark } from './CodeMark.tsx'
import { CodingNote } from './CodingNote.tsx'
import type { Codebook } from './codebook.ts'

/** What was coded in a study, in the order of the text: pressed, it is shown there. */
export function CodedPassages({
  codings,
  codebook,
  person,
  current,
  onShow,
  onRemove,
  noting,
  onNoting,
  isReading,
}: {
  codings: Codebook['codings']
  codebook: Codebook
  person: string | null
  current: string | null
  onShow: (coding: string) => void
  onRemove: (coding: string) => void
  /** The coding on which a note is being written. */
  noting: string | null
  onNoting: (coding: string | null) => void
  isReading: boolean
}) {
  const { coding } = useWords()
  const review = useReviewId()
  const overview = useQuestion('review.overview', { review })
  const isLead = overview.data?.me?.roles.includes('lead') ?? false
  const isByMany = new Set(codings.map((one) => one.person)).size > 1
  const personName = (id: string) => overview.data?.people.find((one) => one.id === id)?.name ?? id
  return (
    <section className="ui-stack" aria-labelledby="coded">
      <h2 id="coded">{coding.coded(codings.length)}</h2>
      <ul className="ui-plain-list coding-list">
        {codings.map((one) => {
          const { coding: id, code, passage, where, anchor, person: by } = one
          return (
            <li key={id} data-current={id === current || undefined}>
              <div className="coding-passage">
                {anchor && isReading ? (
                  <button type="button" className="coding-show" onClick={() => onShow(id)}>
                    <CodeMark code={code} codes={codebook.codes} />
                    <span className="ui-muted ui-small">{where || coding.show}</span>
                  </button>
                ) : (
                  <span className="coding-show">
                    <CodeMark code={code} codes={codebook.codes} />
                    <span className="ui-muted ui-small">{where}</span>
                  </span>
                )}
                {passage !== '' && <p className="ui-small coding-words">{passage}</p>}
                {isByMany && <p className="ui-small ui-muted">{personName(by)}</p>}
                <CodingNote
                  coding={one}
                  isOwn={by === person}
                  isOpen={id === noting}
                  onOpen={(isOpen) => onNoting(isOpen ? id : null)}
                />
              </div>
              {(by === person || isLead) && (
                <IconButton icon="close" label={coding.remove} onPress={() => onRemove(id)} />
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
