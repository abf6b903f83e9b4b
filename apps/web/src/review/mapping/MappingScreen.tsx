import '../screens.css'
import './mapping.css'
import type { MapFilter } from '@ayni/review'
import { useRouter, useRouterState } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { downloadHref, type OutputOf } from '../../call.ts'
import { useParameter, useReviewId } from '../../places.ts'
import { useQuestion } from '../../questions.ts'
import { Answer } from '../../ui/Answer.tsx'
import { LinkButton } from '../../ui/Button.tsx'
import { Checkbox } from '../../ui/Choices.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { PageHeader } from '../../ui/PageHeader.tsx'
import { Tabs } from '../../ui/Tabs.tsx'
import { useWords } from '../../words/words.ts'
import { TableFrame } from '../TableFrame.tsx'
import { CellDialog } from './CellDialog.tsx'
import { GapMap } from './GapMap.tsx'
import { MapFilters } from './MapFilters.tsx'
import { Matrix } from './Matrix.tsx'
import { filterOf, parametersOf } from './map-parameters.ts'
import { Network } from './Network.tsx'
import { printedLevels } from './printed-levels.ts'
import { Countries, SensitivityView, Together, Years } from './Views.tsx'

type EvidenceMap = OutputOf<'map'>
type Cell = EvidenceMap['cells'][number]

/** What an article prints is about all its studies: beside a part it would mislead. */
const none = new Map<string, string>()

const views = ['map', 'gaps', 'network', 'years', 'countries', 'together', 'sensitivity', 'tables'] as const

/** The map of components × outcomes and the other views of the same studies, all of what the filters let through. */
export function MappingScreen() {
  const { steps, mapping, forms } = useWords()
  const review = useReviewId()
  const [filter, setFilter] = useFilter()
  const { fields, evidence, codes, without: _, ...rest } = filter
  const map = useQuestion(
    'map',
    {
      review,
      ...rest,
      fields: fields && Object.fromEntries(Object.entries(fields).map(([id, values]) => [id, [...values]])),
      evidence: evidence && [...evidence],
      codes: codes && [...codes],
    },
    { keep: true },
  )
  const check = useQuestion('check', { review })
  return (
    <div className="ui-stack">
      <PageHeader
        title={steps.mapping.name}
        lead={mapping.lead}
        actions={
          <LinkButton icon="download" href={downloadHref(review, 'map.svg', forms.language)} download>
            {mapping.download}
          </LinkButton>
        }
      />
      <Answer question={map}>
        {(answer) =>
          answer.components.length === 0 || answer.outcomes.length === 0 ? (
            <EmptyState text={mapping.none} />
          ) : (
            <>
              <MapFilters map={answer} filter={filter} onChange={setFilter} />
              <Synthesis map={answer} filter={filter} printed={printedLevels(check.data)} />
            </>
          )
        }
      </Answer>
    </div>
  )
}

/** The filter that the address holds, and a function to change it; the other parameters stay. */
function useFilter(): [MapFilter, (filter: MapFilter) => void] {
  const router = useRouter()
  const search = useRouterState({ select: ({ location }) => location.searchStr })
  const filter = useMemo(() => filterOf(new URLSearchParams(search)), [search])
  return [
    filter,
    (next) => {
      const parameters = parametersOf(next)
      const view = new URLSearchParams(search).get('view')
      if (view !== null) parameters.set('view', view)
      const { pathname } = router.history.location
      router.history.replace(parameters.size === 0 ? pathname : `${pathname}?${parameters}`)
    },
  ]
}

function Synthesis({
  map,
  filter,
  printed,
}: {
  map: EvidenceMap
  filter: MapFilter
  printed: Map<string, string>
}) {
  const { steps, mapping } = useWords()
  const [view, setView] = useParameter('view')
  const [open, setOpen] = useState<Cell | null>(null)
  return (
    <>
      <Tabs
        label={steps.mapping.name}
        value={views.find((id) => id === view) ?? 'map'}
        onChange={(id) => setView(id === 'map' ? null : id)}
        tabs={[
          {
            id: 'map',
            name: mapping.map,
            content: (
              <LevelMap
                map={map}
                printed={Object.keys(filter).length > 0 ? none : printed}
                onOpen={setOpen}
              />
            ),
          },
          { id: 'gaps', name: mapping.gapMap, content: <GapMap map={map} onOpen={setOpen} /> },
          { id: 'network', name: mapping.network, content: <Network map={map} /> },
          { id: 'years', name: mapping.years, content: <Years map={map} /> },
          { id: 'countries', name: mapping.countries, content: <Countries map={map} /> },
          { id: 'together', name: mapping.frequencies, content: <Together map={map} /> },
          {
            id: 'sensitivity',
            name: mapping.sensitivity,
            content: <SensitivityView map={map} />,
          },
          {
            id: 'tables',
            name: mapping.tables,
            content: (
              <div className="ui-stack-wide">
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
              </div>
            ),
          },
        ]}
      />
      {open && (
        <CellDialog
          title={mapping.studiesOf(
            map.components.find(({ id }) => id === open.component)?.name ?? '',
            map.outcomes.find(({ id }) => id === open.outcome)?.name ?? '',
          )}
          component={open.component}
          outcome={open.outcome}
          filter={filter}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  )
}

/** Cividis from light to dark, so that a higher level is darker in print too; ink that can be read on each. */
const shades = [
  ['transparent', 'inherit'],
  ['#d9c97a', '#1b1b1b'],
  ['#a69d75', '#1b1b1b'],
  ['#575d6d', '#ffffff'],
  ['#00204d', '#ffffff'],
] as const

function LevelMap({
  map,
  printed,
  onOpen,
}: {
  map: EvidenceMap
  printed: Map<string, string>
  onOpen: (cell: Cell) => void
}) {
  const { mapping, forms } = useWords()
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
                          onClick={() => onOpen(cell)}
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
    </div>
  )
}
