import { useRef, useState } from 'react'
import { useCommand } from '../../questions.ts'
import { Button } from '../../ui/Button.tsx'
import { Field } from '../../ui/Field.tsx'
import { printedKey, useKeys } from '../../ui/keys.ts'
import { showToast } from '../../ui/toasts.ts'
import { useWords } from '../../words/words.ts'
import { usePreferences } from '../screening/preferences.ts'
import type { Conflict } from './conflicts.ts'

/** What people say about a conflict, in order, and the place to say more. Whoever sees the conflict reads it. */
export function Discussion({
  review,
  round,
  report,
  comments,
  me,
  nameOf,
}: {
  review: string
  round: string
  report: string
  comments: Conflict['comments']
  me: string | null
  nameOf: (person: string) => string
}) {
  const { resolving, forms } = useWords()
  const [{ keys }] = usePreferences(me)
  const comment = useCommand('conflict.comment')
  const withdraw = useCommand('conflict.withdraw-comment')
  const [text, setText] = useState('')
  const form = useRef<HTMLFormElement>(null)
  useKeys([
    {
      key: keys.note,
      does: resolving.writeComment,
      run: () => form.current?.querySelector('textarea')?.focus(),
    },
  ])
  const takeBack = async (one: Conflict['comments'][number]) => {
    await withdraw.mutateAsync({ review, round, report, comment: one.comment })
    showToast({
      text: resolving.commentWithdrawn,
      undo: () => comment.mutateAsync({ review, round, report, text: one.text }),
    })
  }
  return (
    <section className="ui-stack resolving-discussion" aria-label={resolving.discussion}>
      <h3>{resolving.discussion}</h3>
      {comments.length === 0 && <p className="ui-muted">{resolving.nobodySpoke}</p>}
      <ol className="ui-plain-list ui-stack">
        {comments.map((one) => (
          <li key={one.comment}>
            <strong>{nameOf(one.person)}</strong>{' '}
            <span className="ui-muted ui-small">{forms.moment(one.at)}</span>
            <p className="resolving-note">{one.text}</p>
            {one.person === me && (
              <Button kind="quiet" onPress={() => void takeBack(one)}>
                {resolving.withdrawComment}
              </Button>
            )}
          </li>
        ))}
      </ol>
      <form
        ref={form}
        className="ui-stack"
        onSubmit={(event) => {
          event.preventDefault()
          if (text.trim() !== '')
            comment.mutate({ review, round, report, text }, { onSuccess: () => setText('') })
        }}
      >
        <Field label={resolving.say} value={text} onChange={setText} rows={2} />
        <div className="ui-row">
          <Button
            type="submit"
            isDisabled={text.trim() === ''}
            isPending={comment.isPending}
            keyHint={printedKey(keys.note)}
          >
            {resolving.post}
          </Button>
        </div>
      </form>
    </section>
  )
}
