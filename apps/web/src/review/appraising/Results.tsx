import { useState } from 'react'
import { downloadHref } from '../../call.ts'
import { stepHref, useReviewId } from '../../places.ts'
import { useCommand, useQuestion } from '../../questions.ts'
import { Button, LinkButton, TextLink } from '../../ui/Button.tsx'
import { RadioGroup } from '../../ui/Choices.tsx'
import { Dialog, DialogTrigger } from '../../ui/Dialog.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Field } from '../../ui/Field.tsx'
import { showToast } from '../../ui/toasts.ts'
import { useWords } from '../../words/words.ts'
import { TableFrame } from '../TableFrame.tsx'
import { Arithmetic } from './Arithmetic.tsx'
import { type Appraisals, type AppraisedStudy, setOf } from './appraisals.ts'

const figures = [
  { file: 'appraisal.svg', name: 'lights' },
  { file: 'appraisal-items.svg', name: 'items' },
] as const
const verdicts = ['accepted', 'not-accepted', 'pending'] as const

/** What the rule makes of each study, with its arithmetic; traffic lights and bars to look at and take away. */
export function Results({
  answer: { studies, instruments },
  nameOf,
  isLead,
}: {
  answer: Appraisals
  nameOf: (person: string) => string
  isLead: boolean
}) {
  const { appraising, forms } = useWords()
  const review = useReviewId()
  const overview = useQuestion('review.overview', { review })
  const hasFigures = studies.some(({ isOpen }) => isOpen)
  const count = (verdict: (typeof verdicts)[number]) =>
    studies.filter(({ acceptance }) => (acceptance?.verdict ?? 'pending') === verdict).length
  return (
    <div className="ui-stack-wide">
      <section className="ui-stack" aria-label={appraising.outcome}>
        <p className="ui-number" role="status">
          {verdicts
            .map((verdict) => `${forms.number(count(verdict))} ${appraising.counts[verdict]}`)
            .join(' · ')}
        </p>
        <TableFrame label={appraising.views.results}>
          <table className="review-table appraising-results">
            <thead>
              <tr>
                <th scope="col">{appraising.study}</th>
                <th scope="col">{appraising.outcome}</th>
              </tr>
            </thead>
            <tbody>
              {studies.map((study) => (
                <tr key={study.id}>
                  <th scope="row">
                    <TextLink
                      href={stepHref(review, 'appraising', {
                        view: study.isOpen ? 'differ' : null,
                        study: study.id,
                      })}
                    >
                      {study.label}
                    </TextLink>
                  </th>
                  <td>
                    {study.acceptance ? (
                      <Arithmetic
                        acceptance={study.acceptance}
                        set={setOf(instruments, study)}
                        nameOf={nameOf}
                      />
                    ) : (
                      <span className="ui-muted">{appraising.mine.none}</span>
                    )}
                    {isLead && study.isOpen && <Override study={study} />}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableFrame>
        {hasFigures && (
          <div className="ui-row">
            <LinkButton icon="download" href={downloadHref(review, 'appraisal.csv', forms.language)} download>
              {appraising.figures.csv}
            </LinkButton>
          </div>
        )}
      </section>
      {hasFigures ? (
        figures.map(({ file, name }) => (
          <div key={file} className="ui-stack review-figure appraising-figure">
            <div className="ui-row-apart">
              <h2>{appraising.figures[name]}</h2>
              <LinkButton icon="download" href={downloadHref(review, file, forms.language)} download>
                {appraising.figures.svg}
              </LinkButton>
            </div>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
            <section className="appraising-scroll" tabIndex={0} aria-label={appraising.figures[name]}>
              <img
                src={`${downloadHref(review, file, forms.language, true)}&seq=${overview.data?.seq ?? 0}`}
                alt={appraising.figures[name]}
              />
            </section>
          </div>
        ))
      ) : (
        <EmptyState text={appraising.figures.none} />
      )}
    </div>
  )
}

/** The lead decides against the rule, with a reason that stays beside it, or goes back to the rule. */
function Override({ study }: { study: AppraisedStudy }) {
  const { appraising } = useWords()
  const review = useReviewId()
  const override = useCommand('appraisal.override')
  const { acceptance } = study
  const [verdict, setVerdict] = useState<'accepted' | 'not-accepted'>(
    acceptance?.byRule === 'accepted' ? 'not-accepted' : 'accepted',
  )
  const [why, setWhy] = useState('')
  const standing = acceptance?.override
  const back = () => override.mutateAsync({ review, study: study.id, verdict: null })
  if (standing)
    return (
      <Button
        kind="quiet"
        icon="undo"
        isPending={override.isPending}
        onPress={() =>
          void back().then(
            () =>
              showToast({
                text: appraising.override.withdrawn,
                undo: () =>
                  override.mutateAsync({
                    review,
                    study: study.id,
                    verdict: standing.verdict,
                    why: standing.why,
                  }),
              }),
            () => undefined,
          )
        }
      >
        {appraising.override.withdraw}
      </Button>
    )
  return (
    <DialogTrigger>
      <Button kind="quiet" aria-label={`${appraising.override.act}: ${study.label}`}>
        {appraising.override.act}
      </Button>
      <Dialog
        title={appraising.override.title(study.label)}
        actions={(close) => (
          <Button
            kind="primary"
            isDisabled={why.trim() === ''}
            isPending={override.isPending}
            onPress={() =>
              override.mutate(
                { review, study: study.id, verdict, why },
                {
                  onSuccess: () => {
                    showToast({ text: appraising.override.done, undo: () => back() })
                    setWhy('')
                    close()
                  },
                },
              )
            }
          >
            {verdict === 'accepted' ? appraising.override.accept : appraising.override.refuse}
          </Button>
        )}
      >
        <div className="ui-stack">
          <p>{appraising.override.text}</p>
          <RadioGroup
            label={appraising.outcome}
            options={[
              { id: 'accepted', name: appraising.override.accept },
              { id: 'not-accepted', name: appraising.override.refuse },
            ]}
            value={verdict}
            onChange={setVerdict}
          />
          <Field label={appraising.override.why} value={why} onChange={setWhy} rows={2} isRequired />
        </div>
      </Dialog>
    </DialogTrigger>
  )
}
