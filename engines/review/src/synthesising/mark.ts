import type { CodeId, Coding, ComponentId, Finding, OutcomeId, StudyId } from '../facts.ts'
import type { SynthesisLook } from './look.ts'
import { findingsOfCell, type Synthesis } from './synthesis.ts'

const parts = [
  'study',
  'component',
  'with',
  'outcome',
  'code',
  'andCode',
  'country',
  'year',
  'group',
] as const

/** What a mark of a figure stands for: the studies that have all that it names. `with` is a second component. */
export type Mark = {
  study?: StudyId | undefined
  component?: ComponentId | undefined
  with?: ComponentId | undefined
  outcome?: OutcomeId | undefined
  code?: CodeId | undefined
  andCode?: CodeId | undefined
  country?: string | undefined
  /** A year, or the first of several up to `toYear`. */
  year?: number | undefined
  toYear?: number | undefined
  /** A group of the evidence-gap map: a design or a quality. */
  group?: string | undefined
}

/** A mark as one word, as figures carry it: `component=trust&outcome=hope`. */
export function writeMark(mark: Mark): string {
  let written = ''
  for (const part of parts) {
    const value = mark[part]
    if (value !== undefined) written += `${written === '' ? '' : '&'}${part}=${encodeURIComponent(value)}`
  }
  return written
}

/** Reads what `writeMark` wrote; what it does not know is left out. */
export function readMark(text: string): Mark {
  const given = new Map(
    text.split('&').flatMap((part) => {
      const [name = '', value] = part.split('=')
      return value === undefined ? [] : [[name, decoded(value)] as const]
    }),
  )
  const yearOf = (name: string) => (given.has(name) ? Number(given.get(name)) : undefined)
  const [year, toYear] = [yearOf('year'), yearOf('toYear')]
  return {
    study: given.get('study'),
    component: given.get('component'),
    with: given.get('with'),
    outcome: given.get('outcome'),
    code: given.get('code'),
    andCode: given.get('andCode'),
    country: given.get('country'),
    year,
    toYear,
    group: given.get('group'),
  }
}

/** The studies behind a mark, with the codings and findings in which they say so. */
export type MarkedStudy = {
  id: StudyId
  label: string
  title: string
  codings: Coding[]
  findings: Finding[]
}

/**
 * The studies behind a mark and their passages.
 *
 * @example studiesOfMark(lookAt(state, 'en'), { component: 'trust', outcome: 'hope' })[0]?.codings
 */
export function studiesOfMark(
  { synthesis, groups, countries }: Pick<SynthesisLook, 'synthesis' | 'groups' | 'countries'>,
  mark: Mark,
): MarkedStudy[] {
  const { map, studies } = synthesis
  const componentStudies = (id: ComponentId) =>
    new Set(map.components.find((component) => component.id === id)?.studyIds)
  const demands: ReadonlySet<StudyId>[] = []
  const cell = map.cells.find((one) => one.component === mark.component && one.outcome === mark.outcome)
  if (cell) demands.push(new Set(cell.studies))
  else {
    if (mark.component !== undefined) demands.push(componentStudies(mark.component))
    if (mark.outcome !== undefined)
      demands.push(new Set(map.outcomes.find(({ id }) => id === mark.outcome)?.studyIds))
  }
  if (mark.with !== undefined) demands.push(componentStudies(mark.with))
  const shown = studies.filter(
    (study) =>
      (mark.study === undefined || study.id === mark.study) &&
      (mark.year === undefined ||
        (study.year !== null && study.year >= mark.year && study.year <= (mark.toYear ?? mark.year))) &&
      (mark.code === undefined || study.codes.has(mark.code)) &&
      (mark.andCode === undefined || study.codes.has(mark.andCode)) &&
      (mark.country === undefined || (countries.get(study.id) ?? []).includes(mark.country)) &&
      (mark.group === undefined || (groups.ofStudy.get(study.id) ?? []).includes(mark.group)) &&
      demands.every((ids) => ids.has(study.id)),
  )
  const ids = new Set(shown.map(({ id }) => id))
  const codes = codesOfMark(synthesis, mark)
  const codings = Map.groupBy(
    synthesis.codings.filter(({ study, code }) => ids.has(study) && (codes === null || codes.has(code))),
    ({ study }) => study,
  )
  const named = [mark.component, mark.with].filter((id) => id !== undefined)
  const found = cell
    ? findingsOfCell(synthesis.findings, cell, map.rule.basis)
    : synthesis.findings.filter(
        ({ outcome, component }) =>
          (mark.outcome === undefined || outcome === mark.outcome) &&
          (named.length === 0 || (component !== null && named.includes(component))) &&
          (mark.code === undefined || mark.outcome !== undefined),
      )
  const findings = Map.groupBy(
    found.filter(({ study }) => ids.has(study)),
    ({ study }) => study,
  )
  return shown.map(({ id, label, title }) => ({
    id,
    label,
    title,
    codings: codings.get(id) ?? [],
    findings: findings.get(id) ?? [],
  }))
}

/** The codes whose passages a mark shows; `null` for all, none where it is about an outcome alone. */
function codesOfMark({ componentOf }: Synthesis, mark: Mark): ReadonlySet<CodeId> | null {
  const components = [mark.component, mark.with].filter((id) => id !== undefined)
  const codes = [mark.code, mark.andCode].filter((id) => id !== undefined)
  if (codes.length > 0) return new Set(codes)
  if (components.length > 0)
    return new Set([...componentOf].filter(([, id]) => components.includes(id)).map(([code]) => code))
  return mark.outcome === undefined ? null : new Set()
}

/** Addresses are typed and cut by people: what cannot be decoded stands as it is. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
