import type { FlowCountName } from '../checking/claim.ts'
import { type Flow, type FlowPart, type FlowWay, flowWays } from './flow.ts'
import { shownCount } from './shown-count.ts'
import type { ReportWords } from './words.ts'

/** A line of a box: what is counted, how many, and whether it is a part of the line above. */
export type FlowLine = { label: string; value: string; isPart?: boolean }
export type FlowBox = { lines: FlowLine[]; isAside?: boolean }

/** Boxes at one height: for each way of searching what goes on and what leaves; at the left what the version before had. */
export type FlowRow = {
  phase: string
  earlier: FlowBox | null
  ways: { main: FlowBox; aside: FlowBox | null }[]
  /** Whether what the version before had comes in here. */
  endsEarlier?: boolean
}

/** The boxes of the flow diagram from top to bottom, with their numbers; what does not apply has no box. */
export function flowRows(
  flow: Flow,
  words: ReportWords,
  reasonNames: ReadonlyMap<string, string>,
): FlowRow[] {
  const { flow: w, number } = words
  const shownWays = flowWays.filter((way) => way === 'databases' || flow.ways.others.identified > 0)
  const isOne = shownWays.length === 1
  /** The only way is all there is, also what only a publication states. */
  const shown = (way: FlowWay, name: Exclude<FlowCountName, 'included' | 'studies'>) =>
    isOne ? shownCount(flow, name, words) : number(flow.ways[way][name])
  const optional = (label: string, value: number): FlowLine[] =>
    value === 0 ? [] : [{ label, value: number(value) }]
  const row = (
    phase: string,
    main: (part: FlowPart, way: FlowWay) => FlowLine[],
    aside: (part: FlowPart, way: FlowWay) => FlowLine[],
  ): FlowRow => ({
    phase,
    earlier: null,
    ways: shownWays.map((way) => ({
      main: { lines: main(flow.ways[way], way) },
      aside: { lines: aside(flow.ways[way], way), isAside: true },
    })),
  })
  const identification = row(
    w.identification,
    (_, way) => [{ label: w.identified, value: shown(way, 'identified') }, ...sourceLines(flow, way, words)],
    (_, way) => [{ label: w.duplicates, value: shown(way, 'duplicates') }],
  )
  const rows = [
    {
      ...identification,
      earlier: flow.previous && {
        lines: [
          { label: w.previousStudies, value: number(flow.previous.studies) },
          { label: w.previousReports, value: number(flow.previous.reports) },
        ],
      },
    },
    row(
      w.screening,
      (part, way) => [
        { label: w.screened, value: shown(way, 'screened') },
        ...optional(w.awaiting, part.awaitingTitleAbstract),
        ...optional(w.conflicts, part.conflictsTitleAbstract),
      ],
      (_, way) => [{ label: w.excluded, value: shown(way, 'excludedTitleAbstract') }],
    ),
    row(
      w.screening,
      (_, way) => [{ label: w.sought, value: shown(way, 'sought') }],
      (_, way) => [{ label: w.notRetrieved, value: shown(way, 'notRetrieved') }],
    ),
    row(
      w.screening,
      (part, way) => [
        { label: w.assessed, value: shown(way, 'assessed') },
        ...optional(w.awaiting, part.awaitingFullText),
        ...optional(w.conflicts, part.conflictsFullText),
      ],
      (part, way) => [
        { label: w.reasons, value: shown(way, 'excludedFullText') },
        ...Object.entries(part.reasons)
          .sort(([, a], [, b]) => b - a)
          .map(
            ([id, value]): FlowLine => ({
              label: id === 'not-stated' ? w.noReason : (reasonNames.get(id) ?? id),
              value: number(value),
              isPart: true,
            }),
          ),
      ],
    ),
    {
      phase: w.included,
      earlier: null,
      ways: [{ main: { lines: includedLines(flow, words) }, aside: null }],
    },
  ]
  if (!flow.previous) return rows
  const total = {
    lines: [
      { label: w.totalStudies, value: number(flow.studies + flow.previous.studies) },
      { label: w.totalReports, value: number(flow.included + flow.previous.reports) },
    ],
  }
  return [
    ...rows,
    { phase: w.included, earlier: null, ways: [{ main: total, aside: null }], endsEarlier: true },
  ]
}

/** Sources with their records; under their kind where there are several kinds. */
function sourceLines(flow: Flow, way: FlowWay, { flow: w, number }: ReportWords): FlowLine[] {
  const kinds = way === 'others' ? (['other'] as const) : (['database', 'register'] as const)
  const present = kinds.filter((kind) => flow.byKind[kind] > 0)
  return present.flatMap((kind): FlowLine[] => [
    ...(present.length > 1
      ? [{ label: kind === 'database' ? w.databases : w.registers, value: number(flow.byKind[kind]) }]
      : []),
    ...flow.sources
      .filter((source) => source.kind === kind)
      .map(({ source, records }): FlowLine => ({ label: source, value: number(records), isPart: true })),
  ])
}

function includedLines(flow: Flow, words: ReportWords): FlowLine[] {
  const { flow: w, number } = words
  const [studies, reports] = flow.previous ? [w.newStudies, w.newReports] : [w.studies, w.reports]
  const printed = flow.asPublished.included
  return [
    { label: studies, value: number(flow.studies) },
    { label: reports, value: shownCount(flow, 'included', words) },
    ...(printed !== undefined && flow.included > 0 && printed !== flow.included
      ? [{ label: '', value: w.asPublished(number(printed)), isPart: true }]
      : []),
  ]
}
