import { useState } from 'react'
import { Button } from '../../ui/Button.tsx'
import { Callout } from '../../ui/Callout.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { RadioGroup } from '../../ui/Choices.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Field } from '../../ui/Field.tsx'
import { useKeys } from '../../ui/keys.ts'
import { Meter } from '../../ui/Meter.tsx'
import { useWords } from '../../words/words.ts'
import { TableFrame } from '../TableFrame.tsx'
import { type Charts, nextToChart, nextToSettle, openFields, standingOf, standings } from './charts.ts'

const tones = {
  none: undefined,
  draft: 'unsure',
  waiting: 'information',
  settle: 'conflict',
  done: 'include',
} as const

/** The studies and how far each is: what is still to chart, what waits for others, what is to be settled. */
export function ChartStudies({
  charts: { studies, form, charters },
  onChart,
  onSettle,
}: {
  charts: Charts
  onChart: (study: string) => void
  onSettle: (study: string) => void
}) {
  const { charting } = useWords()
  const [show, setShow] = useState('all')
  const [sought, setSought] = useState('')
  const next = nextToChart(studies)
  const differing = nextToSettle(studies)
  useKeys([
    { key: 'Enter', does: charting.next, run: () => next && onChart(next.id), isDisabled: !next },
    {
      key: 's',
      does: charting.settleNext,
      run: () => differing && onSettle(differing.id),
      isDisabled: !differing,
    },
  ])
  if (studies.length === 0) return <EmptyState text={charting.none} />
  const count = (standing: string) => studies.filter((study) => standingOf(study) === standing).length
  const charted = studies.length - count('none') - count('draft')
  const words = sought.trim().toLowerCase()
  const shown = studies.filter(
    (study) =>
      (show === 'all' || standingOf(study) === show) &&
      `${study.label} ${study.title}`.toLowerCase().includes(words),
  )
  return (
    <div className="ui-stack">
      <div className="charting-top">
        <Meter
          label={charting.progress}
          value={charted}
          max={studies.length}
          text={charting.progressText(charted, studies.length)}
        />
        {next ? (
          <Button kind="primary" icon="next" keyHint="↵" onPress={() => onChart(next.id)}>
            {charting.next}
          </Button>
        ) : (
          <p role="status">{charting.allCharted}</p>
        )}
        {differing && (
          <Button kind={next ? 'plain' : 'primary'} keyHint="S" onPress={() => onSettle(differing.id)}>
            {charting.settleNext}
          </Button>
        )}
      </div>
      {charters > 1 && <Callout isBlind>{charting.hidden(charters)}</Callout>}
      <div className="charting-finding">
        <RadioGroup
          label={charting.show}
          isInline
          value={show}
          onChange={setShow}
          options={[
            { id: 'all', name: charting.all(studies.length) },
            ...standings
              .filter((standing) => count(standing) > 0 || standing === show)
              .map((standing) => ({ id: standing, name: charting.standingOf(standing, count(standing)) })),
          ]}
        />
        <Field label={charting.find} value={sought} onChange={setSought} type="search" />
      </div>
      <TableFrame label={charting.studies}>
        <table className="review-table">
          <tbody>
            {shown.map((study) => {
              const standing = standingOf(study)
              const values = study.isOpen ? study.final : (study.mine?.values ?? {})
              return (
                <tr key={study.id}>
                  <th scope="row">
                    {study.label}
                    <br />
                    <span className="ui-muted ui-small">{study.title}</span>
                  </th>
                  <td>
                    <Chip {...(tones[standing] && { tone: tones[standing] })}>
                      {charting.standings[standing]}
                    </Chip>
                    <br />
                    <span className="ui-muted ui-small">
                      {[
                        charting.charted(Object.keys(values).length, form?.fields.length ?? 0),
                        ...(charters > 1 ? [charting.chartersOf(study.finished, charters)] : []),
                        ...(standing === 'settle' ? [charting.differs(openFields(study).length)] : []),
                      ].join(' · ')}
                    </span>
                  </td>
                  <td>
                    <Button
                      kind="quiet"
                      onPress={() => onChart(study.id)}
                      aria-label={charting.chartOf(study.label)}
                    >
                      {charting.chart}
                    </Button>
                    {study.comparison.some(({ entries }) => entries.length > 1) && (
                      <Button
                        kind="quiet"
                        onPress={() => onSettle(study.id)}
                        aria-label={charting.reconcileOf(study.label)}
                      >
                        {charting.reconcile}
                      </Button>
                    )}
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </TableFrame>
      {shown.length === 0 && <p className="ui-muted">{charting.noneFound}</p>}
    </div>
  )
}
