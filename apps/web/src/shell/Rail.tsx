import './rail.css'
import { useRouterState } from '@tanstack/react-router'
import { Link } from 'react-aria-components'
import { stepHref } from '../places.ts'
import {
  progressOfStep,
  type Step,
  type StepId,
  type StepState,
  stateOfStep,
  steps,
} from '../review/steps.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog, DialogTrigger } from '../ui/Dialog.tsx'
import { LanguageText } from '../ui/LanguageText.tsx'
import { useFrameWords } from '../words/words.ts'

type RailProps = {
  review: string
  title: string | null
  language: string | null
  states: ReadonlyMap<StepId, StepState | undefined>
}

const phases = ['plan', 'screen', 'understand', 'report', 'review'] as const

/** The method as a line of stations: every step, how far it is, what waits there. */
export function Rail({ review, title, language, states, onGo }: RailProps & { onGo?: () => void }) {
  const { shell, steps: words } = useFrameWords()
  const current = useCurrentStep()
  return (
    <nav aria-label={shell.steps} className="rail">
      {title !== null && (
        <p className="rail-title">
          <LanguageText language={language}>{title}</LanguageText>
        </p>
      )}
      {phases.map((phase) => (
        <ol key={phase} className="rail-phase" aria-label={words.phases[phase]}>
          {steps
            .filter((step) => step.phase === phase)
            .map((step) => (
              <Station
                key={step.id}
                review={review}
                step={step}
                state={states.get(step.id)}
                isCurrent={step.id === current}
                {...(onGo && { onGo })}
              />
            ))}
        </ol>
      ))}
    </nav>
  )
}

/** The same on a narrow screen: a button that names the step one is at, and opens the line. */
export function RailDrawer(props: RailProps) {
  const { shell, steps: words } = useFrameWords()
  const current = useCurrentStep()
  const step = steps.find(({ id }) => id === current)
  const state = step && props.states.get(step.id)
  return (
    <DialogTrigger>
      <Button kind="quiet" icon="steps">
        <span className="rail-bar-name">{step ? words[step.key].name : shell.openSteps}</span>
        {step && state && <span className="rail-bar-state"> {stateOfStep(words, step.key, state)}</span>}
      </Button>
      <Dialog title={shell.openSteps} side="start">
        {(close) => <Rail {...props} onGo={close} />}
      </Dialog>
    </DialogTrigger>
  )
}

function Station({
  review,
  step,
  state,
  isCurrent,
  onGo,
}: {
  review: string
  step: Step
  state: StepState | undefined
  isCurrent: boolean
  onGo?: () => void
}) {
  const { steps: words } = useFrameWords()
  const said = state ? stateOfStep(words, step.key, state) : ''
  return (
    <li className="rail-station" data-progress={state ? progressOfStep(step.key, state) : 'ahead'}>
      <Link
        href={stepHref(review, step.id)}
        className="rail-link"
        {...(isCurrent && { 'aria-current': 'page' as const })}
        {...(onGo && { onPress: onGo })}
      >
        <span className="rail-dot" />
        <span className="rail-name">{words[step.key].name}</span>
        {said && <span className="rail-state">{said}</span>}
      </Link>
    </li>
  )
}

/** The step one is at; a sample of a pilot is judged on the screen of another step. */
function useCurrentStep(): string | undefined {
  return useRouterState({
    select: ({ location }) =>
      /[?&]round=pilot-/.test(location.searchStr) && location.pathname.endsWith('/screening')
        ? 'piloting'
        : location.pathname.split('/')[3],
  })
}
