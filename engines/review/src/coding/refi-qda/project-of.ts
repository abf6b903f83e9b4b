import { type Study, studiesOf } from '../../charting/studies.ts'
import { type DocumentText, wholeText } from '../../full-text/document-text.ts'
import type { PersonId } from '../../screening/decision.ts'
import type { ReviewState } from '../../state.ts'
import { codingsOf } from '../coded.ts'
import { placeFinder } from '../placed-codings.ts'
import { codebookFileOf, guidOfCode } from './codebook-of.ts'
import { guidIn, nameGuid } from './guid.ts'
import type { FileCoding, FileSelection, FileSource, ProjectFile } from './project-file.ts'

type VisibleCoding = ReturnType<typeof codingsOf>[number]

/**
 * The coding of a review as a REFI-QDA project: full texts with what was coded in them, studies as cases, components as
 * sets. Passages that were typed, and those that are not found in the text, stand in a text of their own for each study.
 *
 * @param viewer who exports it: what others code alone is left out.
 * @param texts full texts by hash, with the names of their files; those that are missing count as not found.
 */
export function projectOf(
  state: ReviewState,
  viewer: PersonId,
  texts: ReadonlyMap<string, DocumentText & { name: string }>,
): ProjectFile {
  const codings = codingsOf(state, viewer)
  const studies = studiesOf(state)
  const sourcesOf = new Map<string, Set<string>>()
  const { codes, sets } = codebookFileOf(state)
  const notes: ProjectFile['notes'] = []
  const fileCoding = ({ coding, code, person, at, note }: VisibleCoding): FileCoding => {
    const guid = guidIn(state, 'note', coding)
    if (note !== '') notes.push({ guid, name: '', text: note })
    const known = state.codes.get(code)
    return {
      guid: guidIn(state, 'coding', coding),
      code: known ? guidOfCode(state, known) : guidIn(state, 'code', code),
      user: guidIn(state, 'person', person),
      at,
      notes: note === '' ? [] : [guid],
    }
  }
  const selected = new Map<string, { start: number; end: number; codings: FileCoding[] }[]>()
  const typed = new Map<string, VisibleCoding[]>()
  const finders = new Map([...texts].map(([hash, text]) => [hash, placeFinder(text)]))
  for (const coding of codings) {
    const file = fileOf(state, studies, coding, texts)
    const place = coding.anchor && file ? (finders.get(file.hash)?.(coding.anchor) ?? null) : null
    const sourceId = file && place ? file.hash : `typed ${coding.study}`
    sourcesOf.set(
      coding.study,
      (sourcesOf.get(coding.study) ?? new Set()).add(guidIn(state, 'source', sourceId)),
    )
    if (!file || !place) {
      typed.set(coding.study, [...(typed.get(coding.study) ?? []), coding])
      continue
    }
    const own = selected.get(file.hash) ?? []
    selected.set(file.hash, own)
    const { start, end } = place
    const present = own.find((one) => one.start === start && one.end === end)
    if (present) present.codings.push(fileCoding(coding))
    else own.push({ start, end, codings: [fileCoding(coding)] })
  }
  const sources: FileSource[] = [...selected].flatMap(([hash, selections]) => {
    const file = texts.get(hash)
    if (!file) return []
    return [sourceOf(guidIn(state, 'source', hash), file.name, wholeText(file), selections)]
  })
  for (const [study, ofStudy] of typed) {
    let text = ''
    const selections = ofStudy.map((coding) => {
      const words = coding.passage || coding.where || '–'
      const start = text === '' ? 0 : text.length + 2
      text += `${text === '' ? '' : '\n\n'}${words}`
      return { start, end: start + words.length, codings: [fileCoding(coding)] }
    })
    const label = studies.find(({ id }) => id === study)?.label ?? study
    sources.push(sourceOf(guidIn(state, 'source', `typed ${study}`), label, text, selections))
  }
  const people = new Set(codings.map(({ person }) => person))
  return {
    name: state.title,
    origin: 'Ayni',
    user: null,
    at: state.startedAt,
    users: [...people].sort().map((person) => ({
      guid: guidIn(state, 'person', person),
      name: state.people.get(person)?.name ?? person,
    })),
    codes,
    sets,
    cases: studies.flatMap(({ id, label, title }) => {
      const own = sourcesOf.get(id)
      return own
        ? [{ guid: guidIn(state, 'study', id), name: label, description: title, sources: [...own] }]
        : []
    }),
    sources,
    notes,
  }
}

/** The file a passage was marked in; where another took its place, the latest of its study. */
function fileOf(
  state: ReviewState,
  studies: readonly Study[],
  { anchor, study }: VisibleCoding,
  texts: ReadonlyMap<string, DocumentText & { name: string }>,
): (DocumentText & { name: string }) | null {
  if (!anchor) return null
  const own = texts.get(anchor.fileHash)
  if (own) return own
  const records = studies.find(({ id }) => id === study)?.records ?? []
  const latest = records.flatMap((record) => state.fullTexts.get(record) ?? []).at(-1)
  return (latest && texts.get(latest.hash)) ?? null
}

/** Line ends are `\n` and characters are counted by code point, whatever the machine. */
function sourceOf(
  guid: string,
  name: string,
  text: string,
  selections: readonly { start: number; end: number; codings: FileCoding[] }[],
): FileSource {
  // Most texts have no character of two units.
  const isPlain = !/[\ud800-\udfff]/.test(text)
  const points = (at: number) => (isPlain ? at : [...text.slice(0, at)].length)
  return {
    guid,
    name,
    text,
    selections: selections
      .toSorted((a, b) => a.start - b.start || a.end - b.end)
      .map(({ start, end, codings }): FileSelection => {
        const words = text.slice(start, end).replace(/\s+/g, ' ')
        return {
          guid: nameGuid(guid, `${start} ${end}`),
          start: points(start),
          end: points(end),
          name: words.length > 60 ? `${words.slice(0, 58).trimEnd()} …` : words,
          codings,
        }
      }),
  }
}
