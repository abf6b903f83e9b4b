import '../screens.css'
import './appraising.css'
import { useCallback } from 'react'
import { stepHref, useParameter, useReviewId } from '../../places.ts'
import { useQuestion } from '../../questions.ts'
import { Answer } from '../../ui/Answer.tsx'
import { LinkButton } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { PageHeader } from '../../ui/PageHeader.tsx'
import { Tabs } from '../../ui/Tabs.tsx'
import { useWords } from '../../words/words.ts'
import { Differences } from './Differences.tsx'
import { InstrumentEditor } from './InstrumentEditor.tsx'
import { ItemAgreement } from './ItemAgreement.tsx'
import { RatingDesk } from './RatingDesk.tsx'
import { Results } from './Results.tsx'
import { StudyList } from './StudyList.tsx'

const views = ['rate', 'differ', 'results', 'agreement', 'instrument'] as const

/** Rating alone, settling what differs, what the rule makes of it, and the instrument itself. */
export function AppraisingScreen() {
  const { steps, appraising, forms } = useWords()
  const review = useReviewId()
  const [view, setView] = useParameter('view')
  const [open, setOpen] = useParameter('study')
  const appraisals = useQuestion('appraisal.list', { review })
  const overview = useQuestion('review.overview', { review })
  const people = overview.data?.people
  // The same function while nobody joins: passages that are labelled with it are looked for in the text.
  const nameOf = useCallback(
    (person: string) => people?.find(({ id }) => id === person)?.name ?? person,
    [people],
  )
  const isLead = overview.data?.me?.roles.includes('lead') ?? false
  // Who nobody is yet is asked above; until then the screen is as it will be.
  const roles = overview.data?.me?.roles
  const mayRate = !roles || roles.some((role) => role !== 'resolver')
  const shown = views.find((one) => one === view) ?? 'rate'
  const isRating = shown === 'rate' && open !== null
  return (
    <div className={isRating ? 'appraising-open' : 'ui-stack'}>
      <PageHeader title={steps.appraising.name} {...(!isRating && { lead: appraising.lead })} />
      <Answer question={appraisals}>
        {(answer) => {
          const { studies, instruments, rule } = answer
          const study = studies.find(({ id }) => id === open)
          if (isRating && study)
            return (
              <RatingDesk
                key={study.id}
                study={study}
                instruments={instruments}
                studies={studies}
                isLead={isLead}
                mayRate={mayRate}
                onOpen={(id) => setOpen(id)}
              />
            )
          const none = (
            <EmptyState
              text={appraising.none}
              action={<LinkButton href={stepHref(review, 'full-text')}>{appraising.toFullText}</LinkButton>}
            />
          )
          const differing = studies.filter(({ acceptance, isOpen }) => isOpen && acceptance?.differing)
          return (
            <>
              {rule && (
                <p className="ui-reading appraising-rule">
                  {appraising.rule(rule.raters, forms.percent(rule.threshold))}{' '}
                  {rule.agreement === 'discussed' ? appraising.ruleDiscussed : appraising.ruleAlone}{' '}
                  <a href={stepHref(review, 'protocol')}>{appraising.changeRule}</a>.
                </p>
              )}
              <Tabs
                label={appraising.views.label}
                value={shown}
                onChange={(next) => setView(next === 'rate' ? null : next)}
                tabs={[
                  {
                    id: 'rate',
                    name: appraising.views.rate,
                    content:
                      studies.length === 0 ? (
                        none
                      ) : (
                        <StudyList
                          answer={answer}
                          nameOf={nameOf}
                          isLead={isLead}
                          mayRate={mayRate}
                          onOpen={(id) => setOpen(id, { isStep: true })}
                        />
                      ),
                  },
                  {
                    id: 'differ',
                    name: appraising.views.differ,
                    count: differing.length,
                    content: <Differences answer={answer} nameOf={nameOf} />,
                  },
                  {
                    id: 'results',
                    name: appraising.views.results,
                    content:
                      studies.length === 0 ? (
                        none
                      ) : (
                        <Results answer={answer} nameOf={nameOf} isLead={isLead} />
                      ),
                  },
                  {
                    id: 'agreement',
                    name: appraising.views.agreement,
                    content: <ItemAgreement instruments={instruments} />,
                  },
                  {
                    id: 'instrument',
                    name: appraising.views.instrument,
                    content: <InstrumentEditor isLead={isLead} />,
                  },
                ]}
              />
            </>
          )
        }}
      </Answer>
    </div>
  )
}
