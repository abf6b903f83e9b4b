import '../screens.css'
import { useState } from 'react'
import type { OutputOf } from '../../call.ts'
import { useReviewId } from '../../places.ts'
import { useQuestion } from '../../questions.ts'
import { Answer } from '../../ui/Answer.tsx'
import { LinkButton } from '../../ui/Button.tsx'
import { Checkbox } from '../../ui/Choices.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { PageHeader } from '../../ui/PageHeader.tsx'
import { useWords } from '../../words/words.ts'
import { TableFrame } from '../TableFrame.tsx'

type EvidenceMap = OutputOf<'map'>
type Cell = EvidenceMap['cells'][number]

/** The map of components × outcomes, and the tables of studies it is made of. Every cell opens its studies. */
export function MappingScreen() {
  const { steps, mapping } = useWords()
  const review = useReviewId()
  const map = useQuestion('map', { review })
  const check = useQuestion('check', { review })
  return (
    <div className="ui-stack">
      <PageHeader
        title={steps.mapping.name}
        lead={mapping.lead}
        actions={
          <LinkButton icon="download" href={`/api/reviews/${review}/download/map.svg`} download>
            {mapping.download}
          </LinkButton>
        }
      />
      <Answer question={map}>
        {(answer) =>
          answer.components.length === 0 || answer.outcomes.length === 0 ? (
            <EmptyState text={mapping.none} />
          ) : (
            <MapAndTables map={answer} printed={printedLevels(check.data)} />
          )
        }
      </Answer>
    </div>
  )
}

/** Levels that a claim about the map prints, by cell. */
function printedLevels(check: OutputOf<'check'> | undefined): Map<string, string> {
  const levels = new Map<string, string>()
  for (const { printed } of check?.checks ?? []) {
    if (!Array.isArray(printed)) continue
    for (const cell of printed)
      if (
        typeof cell === 'object' &&
        cell !== null &&
        'component' in cell &&
        'outcome' in cell &&
        'level' in cell
      )
        levels.set(`${cell.component} ${cell.outcome}`, String(cell.level))
  }
  return levels
}

/** Cividis from light to dark, so that a higher level is darker in print too; ink that can be read on each. */
const shades = [
  ['transparent', 'inherit'],
  ['#d9c97a', '#1b1b1b'],
  ['#a69d75', '#1b1b1b'],
  ['#575d6d', '#ffffff'],
  ['#00204d', '#ffffff'],
] as const

function MapAndTables({ map, printed }: { map: EvidenceMap; printed: Map<string, string> }) {
  const { mapping, forms } = useWords()
  const [open, setOpen] = useState<Cell | null>(null)
  const [withPrinted, setWithPrinted] = useState(true)
  const { levels } = map.rule
  const nameOf = (level: string) => {
    const name = levels.find(({ id }) => id === level)?.name
    return name?.[forms.language] ?? name?.en ?? level
  }
  const shadeOf = (level: string) => {
    const at = levels.findIndex(({ id }) => id === level)
    const step = at <= 0 ? 0 : Math.max(1, Math.round((at * (shades.length - 1)) / (levels.length - 1)))
    return shades[step] ?? shades[0]
  }
  const label = (study: string) => map.studies.find(({ id }) => id === study)?.label ?? study
  return (
    <div className="ui-stack-wide">
      <section className="ui-stack" aria-labelledby="map">
        <div className="ui-row-apart">
          <h2 id="map">{mapping.map}</h2>
          {printed.size > 0 && (
            <Checkbox isSelected={withPrinted} onChange={setWithPrinted}>
              {mapping.showPrinted}
            </Checkbox>
          )}
        </div>
        <TableFrame label={mapping.map}>
          <table className="review-table review-map">
            <thead>
              <tr>
                <th scope="col">{mapping.component}</th>
                {map.outcomes.map(({ id, name, studies }) => (
                  <th key={id} scope="col">
                    {name}
                    <br />
                    <span className="ui-muted">{mapping.studies(studies)}</span>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {map.components.map((component) => (
                <tr key={component.id}>
                  <th scope="row">
                    {component.name}
                    <br />
                    <span className="ui-muted ui-small">
                      {mapping.studies(component.studies)} · {mapping.mentions(component.mentions)}
                    </span>
                  </th>
                  {map.outcomes.map(({ id }) => {
                    const cell = map.cells.find((one) => one.component === component.id && one.outcome === id)
                    if (!cell) return <td key={id} />
                    const inPrint = withPrinted ? printed.get(`${component.id} ${id}`) : undefined
                    const [background, ink] = shadeOf(cell.level)
                    const differs = inPrint !== undefined && inPrint !== cell.level
                    return (
                      <td key={id}>
                        <button
                          type="button"
                          className="review-cell"
                          data-differs={differs || undefined}
                          style={{ background, color: ink }}
                          onClick={() => setOpen(cell)}
                        >
                          <strong>{forms.number(cell.count)}</strong> {nameOf(cell.level)}
                          {inPrint !== undefined && (
                            <>
                              <br />
                              <span className="ui-small">
                                {mapping.printed(nameOf(inPrint))}
                                {differs && <span className="ui-hidden"> ({mapping.differs})</span>}
                              </span>
                            </>
                          )}
                        </button>
                      </td>
                    )
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        </TableFrame>
        <section>
          <h3>{mapping.rule}</h3>
          <p>{map.rule.basis === 'joined' ? mapping.joined : mapping.stated}</p>
          <p className="ui-muted">
            {levels.map(({ id, atLeast }) => `${nameOf(id)}: ${mapping.from(atLeast)}`).join(' · ')}
          </p>
        </section>
      </section>
      <Matrix
        title={mapping.byComponent}
        rows={map.studies.map(({ label, components }) => ({ label, has: components }))}
        columns={map.components}
      />
      <Matrix
        title={mapping.byOutcome}
        rows={map.studies.map(({ label, outcomes }) => ({ label, has: outcomes }))}
        columns={map.outcomes}
      />
      {open && (
        <Dialog
          title={mapping.studiesOf(
            map.components.find(({ id }) => id === open.component)?.name ?? '',
            map.outcomes.find(({ id }) => id === open.outcome)?.name ?? '',
          )}
          isOpen
          onOpenChange={(isOpen) => !isOpen && setOpen(null)}
        >
          {open.studies.length === 0 ? (
            <p>{mapping.noStudies}</p>
          ) : (
            <ul>
              {open.studies.map((study) => (
                <li key={study}>{label(study)}</li>
              ))}
            </ul>
          )}
        </Dialog>
      )}
    </div>
  )
}

/** Studies × columns with a mark where the study has it. */
function Matrix({
  title,
  rows,
  columns,
}: {
  title: string
  rows: readonly { label: string; has: readonly string[] }[]
  columns: readonly { id: string; name: string; studies: number }[]
}) {
  const { mapping, forms } = useWords()
  const shown = rows.filter(({ has }) => has.length > 0)
  return (
    <section className="ui-stack">
      <h2>{title}</h2>
      <TableFrame label={title}>
        <table className="review-table">
          <thead>
            <tr>
              <th scope="col">{mapping.study}</th>
              {columns.map(({ id, name }) => (
                <th key={id} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map(({ label, has }) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                {columns.map(({ id }) => (
                  <td key={id}>
                    {has.includes(id) && (
                      <span role="img" aria-label={mapping.has}>
                        ✕
                      </span>
                    )}
                  </td>
                ))}
              </tr>
            ))}
            <tr>
              <th scope="row">{mapping.total}</th>
              {columns.map(({ id, studies }) => (
                <td key={id} className="ui-number">
                  <strong>{forms.number(studies)}</strong>
                </td>
              ))}
            </tr>
          </tbody>
        </table>
      </TableFrame>
    </section>
  )
}
