import '../screens.css'
import { useState } from 'react'
import type { OutputOf } from '../../call.ts'
import { stepHref, useReviewId } from '../../places.ts'
import { useCommand, useQuestion } from '../../questions.ts'
import { Answer } from '../../ui/Answer.tsx'
import { Button, LinkButton } from '../../ui/Button.tsx'
import { Callout } from '../../ui/Callout.tsx'
import { Checkbox } from '../../ui/Choices.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Field, NumberField } from '../../ui/Field.tsx'
import { PageHeader } from '../../ui/PageHeader.tsx'
import { useWords } from '../../words/words.ts'
import { RoundAgreement } from '../progress/RoundAgreement.tsx'

type Pilot = OutputOf<'pilot.list'>['pilots'][number]

/** Pilots: a random sample that each reviewer judges alone, and how far they agree. */
export function PilotingScreen() {
  const { steps, piloting } = useWords()
  const review = useReviewId()
  const pilots = useQuestion('pilot.list', { review })
  const overview = useQuestion('review.overview', { review })
  return (
    <div className="ui-stack-wide">
      <PageHeader title={steps.piloting.name} lead={piloting.lead} />
      <Answer question={pilots}>
        {(answer) => (
          <>
            {answer.pilots.length === 0 && <EmptyState text={piloting.none} />}
            {answer.pilots.map((pilot) => (
              <PilotSheet
                key={pilot.round}
                pilot={pilot}
                people={overview.data?.people ?? []}
                me={overview.data?.me?.id ?? null}
              />
            ))}
          </>
        )}
      </Answer>
      <Answer question={overview}>{({ people }) => <OpenForm people={people} />}</Answer>
    </div>
  )
}

type People = OutputOf<'review.overview'>['people']

function PilotSheet({ pilot, people, me }: { pilot: Pilot; people: People; me: string | null }) {
  const { piloting } = useWords()
  const review = useReviewId()
  const nameOf = (person: string) => people.find(({ id }) => id === person)?.name ?? person
  const own = pilot.progress.find(({ person }) => person === me)
  return (
    <section className="ui-stack ui-sheet" aria-labelledby={pilot.round}>
      <h2 id={pilot.round}>{piloting.name(Number(pilot.round.replace('pilot-', '')))}</h2>
      <p className="ui-muted">{piloting.sample(pilot.size, pilot.seed)}</p>
      <ul className="ui-plain-list">
        {pilot.progress.map(({ person, mine, total }) => (
          <li key={person}>
            {nameOf(person)}: {piloting.judged(mine, total)}
          </li>
        ))}
      </ul>
      {pilot.agreement === null ? (
        <Callout
          isBlind
          actions={
            own &&
            own.left > 0 && (
              <LinkButton kind="primary" href={stepHref(review, 'screening', { round: pilot.round })}>
                {piloting.go}
              </LinkButton>
            )
          }
        >
          {piloting.hidden}
        </Callout>
      ) : (
        <RoundAgreement round={pilot.round} nameOf={nameOf} />
      )}
    </section>
  )
}

function OpenForm({ people }: { people: People }) {
  const { piloting } = useWords()
  const review = useReviewId()
  const open = useCommand('pilot.open')
  const reviewers = people.filter(({ roles }) => roles.includes('reviewer'))
  const [size, setSize] = useState<number | null>(25)
  const [seed, setSeed] = useState('')
  const [left, setLeft] = useState<readonly string[]>([])
  const chosen = reviewers.filter(({ id }) => !left.includes(id)).map(({ id }) => id)
  return (
    <form
      className="ui-form"
      onSubmit={(event) => {
        event.preventDefault()
        open.mutate({ review, size: size ?? 25, reviewers: chosen, seed })
      }}
    >
      <h2>{piloting.open}</h2>
      <NumberField label={piloting.size} value={size} onChange={setSize} min={1} max={1000} />
      <Field label={piloting.seed} value={seed} onChange={setSeed} />
      <fieldset className="ui-stack">
        <legend className="ui-label">{piloting.reviewers}</legend>
        {reviewers.map(({ id, name }) => (
          <Checkbox
            key={id}
            isSelected={!left.includes(id)}
            onChange={(isSelected) =>
              setLeft(isSelected ? left.filter((other) => other !== id) : [...left, id])
            }
          >
            {name}
          </Checkbox>
        ))}
        {chosen.length < 2 && <p className="ui-hint">{piloting.twoNeeded}</p>}
      </fieldset>
      <div className="ui-row">
        <Button kind="primary" type="submit" isDisabled={chosen.length < 2} isPending={open.isPending}>
          {piloting.open}
        </Button>
      </div>
    </form>
  )
}
