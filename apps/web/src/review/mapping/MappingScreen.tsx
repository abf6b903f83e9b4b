import '../screens.css'
import './mapping.css'
import { type GroupBy, groupings, type MapFilter, writeMark } from '@ayni/review'
import { useCallback, useMemo, useState } from 'react'
import { downloadHref, type OutputOf } from '../../call.ts'
import { useParameter, useReviewId } from '../../places.ts'
import { askAhead, useQuestion } from '../../questions.ts'
import { Answer } from '../../ui/Answer.tsx'
import { LinkButton } from '../../ui/Button.tsx'
import { RadioGroup } from '../../ui/Choices.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { PageHeader } from '../../ui/PageHeader.tsx'
import { Tabs } from '../../ui/Tabs.tsx'
import { useWords } from '../../words/words.ts'
import { FigureView, figureOf } from './FigureView.tsx'
import { LevelMap } from './LevelMap.tsx'
import { MapFilters } from './MapFilters.tsx'
import { MarkDialog } from './MarkDialog.tsx'
import { askedOf, filterOf, parametersOf } from './map-parameters.ts'
import { printedLevels } from './printed-levels.ts'
import { useMapFilter } from './use-map-filter.ts'

/** What an article prints is about all its studies: beside a part it would mislead. */
const none: ReadonlyMap<string, string> = new Map()

const views = [
  'map',
  'directions',
  'gaps',
  'network',
  'years',
  'countries',
  'together',
  'frequencies',
  'sensitivity',
  'studies',
] as const

/** The map of components × outcomes and the other views of the same studies, all of what the filters let through. */
export function MappingScreen() {
  const { steps, mapping, forms } = useWords()
  const review = useReviewId()
  const [filter, setFilter] = useMapFilter()
  const shown = useShown()
  const map = useQuestion(
    'map.counts',
    { review, ...askedOf(filter), language: forms.language },
    { keep: true },
  )
  const check = useQuestion('check', { review }).data
  const isWhole = Object.keys(filter).length === 0 && !map.isPlaceholderData
  const printed = useMemo(() => {
    const levels = printedLevels(check)
    return levels.size === 0 || !isWhole ? none : levels
  }, [check, isWhole])
  // Asked before the screen takes its turn, so that server and screen work side by side.
  const refilter = useCallback(
    (next: MapFilter) => {
      // In the words of the address, by which it will be asked for again.
      const asked = filterOf(parametersOf(next))
      shown.ask(shown.view, asked)
      askAhead('map.counts', { review, ...askedOf(asked), language: forms.language })
      setFilter(next)
    },
    [review, shown, setFilter, forms.language],
  )
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
              <MapFilters map={answer} filter={filter} onChange={refilter} />
              {answer.shown === 0 ? (
                <EmptyState text={mapping.noneLeft} />
              ) : (
                <Views map={answer} filter={filter} shown={shown} printed={printed} />
              )}
            </>
          )
        }
      </Answer>
    </div>
  )
}

/** What of the synthesis the address says is looked at, and how any view of it is asked for before it shows. */
function useShown() {
  const { forms } = useWords()
  const review = useReviewId()
  const [as] = useParameter('as')
  const [named, setNamed] = useParameter('view')
  const [by, setBy] = useParameter('by')
  const [of, setOf] = useParameter('of')
  return useMemo(() => {
    const view = views.find((id) => id === named) ?? 'map'
    const grouping: GroupBy = by === 'quality' ? 'quality' : 'design'
    const drawn = {
      directions: 'component-outcome',
      gaps: 'gaps',
      network: 'network',
      years: 'timeline',
      countries: 'countries',
      together: of === 'codes' ? 'codes-together' : 'together',
      frequencies: 'frequencies',
      sensitivity: 'sensitivity',
      studies: of === 'outcomes' ? 'study-outcome' : 'study-component',
    } as const
    const ask = (id: (typeof views)[number], filter: MapFilter) => {
      if (id === 'map') return
      const asked = figureOf(review, forms.language, drawn[id], filter, id === 'gaps' ? grouping : 'design')
      askAhead('synthesis.view', { ...asked, as: as === 'table' ? 'table' : 'figure' })
    }
    return { view, setView: setNamed, of, setOf, grouping, setBy, drawn, ask }
  }, [review, forms.language, as, named, setNamed, by, setBy, of, setOf])
}

function Views({
  map,
  filter,
  shown,
  printed,
}: {
  map: OutputOf<'map.counts'>
  filter: MapFilter
  shown: ReturnType<typeof useShown>
  printed: ReadonlyMap<string, string>
}) {
  const { steps, mapping } = useWords()
  const { view, setView, of, setOf, grouping, setBy, drawn, ask } = shown
  const [open, setOpen] = useState<{ mark: string; title: string } | null>(null)
  const openCell = useCallback(
    ({ component, outcome }: { component: string; outcome: string }, title: string) =>
      setOpen({ mark: writeMark({ component, outcome }), title }),
    [],
  )
  const choose = <Id extends 'components' | 'codes' | 'outcomes'>(ids: readonly Id[], value: Id) => (
    <RadioGroup
      label={mapping.of}
      isInline
      options={ids.map((id) => ({ id, name: mapping.ofWhat[id] }))}
      value={value}
      onChange={(next) => setOf(next === 'components' ? null : next)}
    />
  )
  const content = {
    map: <LevelMap map={map} printed={printed} onOpen={openCell} />,
    directions: <FigureView view={drawn.directions} filter={filter} />,
    gaps: (
      <FigureView view={drawn.gaps} filter={filter} by={grouping}>
        <RadioGroup
          label={mapping.groupBy}
          isInline
          options={groupings.map((id) => ({ id, name: mapping.groups[id] }))}
          value={grouping}
          onChange={(next) => setBy(next === 'design' ? null : next)}
        />
      </FigureView>
    ),
    network: <FigureView view={drawn.network} filter={filter} />,
    years: <FigureView view={drawn.years} filter={filter} />,
    countries: <FigureView view={drawn.countries} filter={filter} />,
    together: (
      <FigureView view={drawn.together} filter={filter}>
        {choose(['components', 'codes'], of === 'codes' ? 'codes' : 'components')}
      </FigureView>
    ),
    frequencies: <FigureView view={drawn.frequencies} filter={filter} />,
    sensitivity: <FigureView view={drawn.sensitivity} filter={filter} />,
    studies: (
      <FigureView view={drawn.studies} filter={filter}>
        {choose(['components', 'outcomes'], of === 'outcomes' ? 'outcomes' : 'components')}
      </FigureView>
    ),
  }
  return (
    <>
      <Tabs
        label={steps.mapping.name}
        value={view}
        onChange={(id) => {
          ask(id, filter)
          setView(id === 'map' ? null : id)
        }}
        onApproach={(id) => ask(id, filter)}
        tabs={views.map((id) => ({ id, name: mapping.views[id], content: content[id] }))}
      />
      {open && (
        <MarkDialog
          title={open.title}
          mark={open.mark}
          by="design"
          filter={filter}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  )
}
