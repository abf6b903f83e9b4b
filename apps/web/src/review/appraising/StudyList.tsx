import { useState } from 'react'
import { useReviewId } from '../../places.ts'
import { useCommand } from '../../questions.ts'
import { Button } from '../../ui/Button.tsx'
import { Callout } from '../../ui/Callout.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { Dialog, DialogTrigger } from '../../ui/Dialog.tsx'
import { Field } from '../../ui/Field.tsx'
import { useKeys } from '../../ui/keys.ts'
import { Meter } from '../../ui/Meter.tsx'
import { showToast } from '../../ui/toasts.ts'
import { useWords } from '../../words/words.ts'
import { type Appraisals, isWaiting, standingOf } from './appraisals.ts'

const tones = {
  none: undefined,
  draft: 'unsure',
  ready: 'information',
  done: 'include',
  closed: undefined,
} as const

/** The studies and how far the person is with each; the next one at one key. */
export function StudyList({
  answer: { studies, rule },
  nameOf,
  isLead,
  mayRate,
  onOpen,
}: {
  answer: Appraisals
  nameOf: (person: string) => string
  isLead: boolean
  mayRate: boolean
  onOpen: (study: string) => void
}) {
  const { appraising } = useWords()
  const needed = rule?.raters ?? 1
  const done = studies.filter(({ mine }) => mine?.isHandedIn).length
  const waiting = mayRate ? studies.filter(isWaiting) : []
  // What was begun comes first, then the order of the list.
  const next = waiting.find(({ mine }) => mine !== null) ?? waiting[0]
  useKeys([{ key: 'Enter', does: appraising.start, run: () => next && onOpen(next.id), isDisabled: !next }])
  return (
    <div className="ui-stack">
      {!mayRate && <Callout>{appraising.notRater}</Callout>}
      {mayRate && (
        <div className="appraising-top">
          <Meter
            label={appraising.progress}
            value={done}
            max={done + waiting.length}
            text={appraising.progressText(done, done + waiting.length)}
          />
          {next ? (
            <Button kind="primary" icon="next" keyHint="↵" onPress={() => onOpen(next.id)}>
              {appraising.start}
            </Button>
          ) : (
            <p role="status">{appraising.allDone}</p>
          )}
        </div>
      )}
      <Callout isBlind>{appraising.hidden(needed)}</Callout>
      <ul className="ui-plain-list appraising-studies">
        {studies.map((study) => {
          const standing = standingOf(study)
          return (
            <li key={study.id}>
              <div>
                <button type="button" className="appraising-study" onClick={() => onOpen(study.id)}>
                  <strong>{study.label}</strong>
                  <span className="ui-hidden">
                    {' '}
                    {isWaiting(study) ? appraising.open(study.label) : appraising.look(study.label)}
                  </span>
                  {study.title !== '' && <span className="ui-muted ui-small">{study.title}</span>}
                </button>
                {isLead && !study.isOpen && study.finished.length >= needed && (
                  <ul className="ui-plain-list ui-row ui-small">
                    {study.unfinished.map((person) => (
                      <li key={person} className="ui-row">
                        {appraising.atIt(nameOf(person))}
                        <SetAside study={study.id} person={person} name={nameOf(person)} />
                      </li>
                    ))}
                  </ul>
                )}
              </div>
              <div className="appraising-standing">
                <Chip {...(tones[standing] && { tone: tones[standing] })}>
                  {standing === 'draft'
                    ? study.mine?.left == null
                      ? appraising.mine.begun
                      : appraising.mine.draft(study.mine.left)
                    : appraising.mine[standing]}
                </Chip>
                <span className="ui-muted ui-small ui-number">
                  {appraising.ratersOf(study.finished.length, needed)}
                </span>
              </div>
            </li>
          )
        })}
      </ul>
    </div>
  )
}

/** Lets the lead go on without a rater who will not hand in. */
function SetAside({ study, person, name }: { study: string; person: string; name: string }) {
  const { appraising } = useWords()
  const review = useReviewId()
  const setAside = useCommand('appraisal.set-aside')
  const [why, setWhy] = useState('')
  return (
    <DialogTrigger>
      <Button kind="quiet">{appraising.setAside}</Button>
      <Dialog
        title={appraising.setAsideTitle(name)}
        actions={(close) => (
          <Button
            kind="primary"
            isDisabled={why.trim() === ''}
            isPending={setAside.isPending}
            onPress={() =>
              setAside.mutate(
                { review, study, person, why },
                {
                  onSuccess: () => {
                    showToast({ text: appraising.setAsideDone })
                    close()
                  },
                },
              )
            }
          >
            {appraising.setAside}
          </Button>
        )}
      >
        <div className="ui-stack">
          <p>{appraising.setAsideText}</p>
          <Field label={appraising.override.why} value={why} onChange={setWhy} isRequired />
        </div>
      </Dialog>
    </DialogTrigger>
  )
}
