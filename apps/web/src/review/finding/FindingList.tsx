import { stepHref, useReviewId } from '../../places.ts'
import { useCommand } from '../../questions.ts'
import { Button, LinkButton } from '../../ui/Button.tsx'
import { showToast } from '../../ui/toasts.ts'
import { useWords } from '../../words/words.ts'
import type { Codebook } from '../coding/codebook.ts'
import { TableFrame } from '../TableFrame.tsx'

/** All findings, each leading to its passage; one that is taken back can be put back at once. */
export function FindingList({
  codebook: { findings, studies, outcomes, components },
}: {
  codebook: Codebook
}) {
  const { steps, finding, mapping, forms } = useWords()
  const review = useReviewId()
  const withdraw = useCommand('finding.withdraw')
  const record = useCommand('finding.record')
  if (findings.length === 0) return <p className="ui-muted">{finding.none}</p>
  const named = (
    name: { en?: string | undefined; es?: string | undefined; pt?: string | undefined } | undefined,
  ) => name?.[forms.language] ?? name?.en ?? name?.es ?? name?.pt ?? '—'
  const takeBack = ({
    finding: id,
    study,
    component,
    outcome,
    direction,
    evidence,
    passage,
    where,
    anchor,
  }: Codebook['findings'][number]) =>
    withdraw.mutate(
      { review, finding: id },
      {
        onSuccess: () =>
          showToast({
            text: finding.removed,
            undo: () =>
              record.mutateAsync({
                review,
                study,
                component,
                outcome,
                direction,
                evidence,
                passage,
                where,
                anchor,
              }),
          }),
      },
    )
  return (
    <TableFrame label={steps.finding.name}>
      <table className="review-table">
        <thead>
          <tr>
            <th scope="col">{finding.study}</th>
            <th scope="col">{finding.outcome}</th>
            <th scope="col">{finding.component}</th>
            <th scope="col">{finding.direction}</th>
            <th scope="col">{finding.passage}</th>
            <th scope="col">
              <span className="ui-hidden">{finding.remove}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {findings.map((one) => (
            <tr key={one.finding}>
              <th scope="row">{studies.find(({ id }) => id === one.study)?.label ?? one.study}</th>
              <td>{named(outcomes.find(({ outcome }) => outcome === one.outcome)?.name)}</td>
              <td>
                {one.component === null
                  ? '—'
                  : named(components.find(({ component }) => component === one.component)?.name)}
              </td>
              <td>
                {finding.directions[one.direction]}
                {one.evidence && (
                  <>
                    <br />
                    <span className="ui-muted ui-small">{mapping.evidenceKinds[one.evidence]}</span>
                  </>
                )}
              </td>
              <td>
                {one.passage !== '' && <span className="ui-small">“{one.passage}”</span>}
                {one.anchor && (
                  <LinkButton kind="quiet" href={stepHref(review, 'full-text', { passage: one.finding })}>
                    {one.where || mapping.show}
                  </LinkButton>
                )}
              </td>
              <td>
                <Button kind="quiet" onPress={() => takeBack(one)}>
                  {finding.remove}
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  )
}
