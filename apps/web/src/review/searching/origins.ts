import type { SourceKind } from '@ayni/review'
import type { OutputOf } from '../../call.ts'
import type { Option } from '../../ui/Select.tsx'
import type { Origin } from './incoming.ts'

type Listed = OutputOf<'search.list'>

/** The choice that opens the form for another search or source. */
export const another = 'another'

/** An origin under a name of its own, for a list to choose from. */
export function originId({ source, kind, search }: Origin): string {
  return search === null ? `source ${kind} ${source}` : `search ${search}`
}

/** What a file may come from: the logged searches, then sources without one, then something new. */
export function originOptions(
  { searches, imports }: Listed,
  used: readonly (Origin | null)[],
  words: { day: (iso: string) => string; noLog: string; another: string },
): { options: Option[]; origins: ReadonlyMap<string, Origin> } {
  const origins = new Map<string, Origin>()
  const options: Option[] = []
  const add = (origin: Origin, name: string, hint: string) => {
    const id = originId(origin)
    if (origins.has(id)) return
    origins.set(id, origin)
    options.push({ id, name, hint })
  }
  for (const { search, source, kind, date, query } of searches)
    add({ source, kind, search }, `${source}, ${words.day(date)}`, shortened(query))
  const plain = [...imports.map(originOf), ...used.flatMap((origin) => origin ?? [])]
  for (const origin of plain.filter(({ search }) => search === null)) add(origin, origin.source, words.noLog)
  return { options: [...options, { id: another, name: words.another }], origins }
}

/** The logged search that a source guessed from a file stands for, the latest one; else the source as it was guessed. */
export function withSearch(origin: Origin | null, searches: Listed['searches']): Origin | null {
  if (origin === null || origin.search !== null) return origin
  const own = searches
    .filter(({ source }) => source.toLowerCase() === origin.source.toLowerCase())
    .sort((a, b) => b.date.localeCompare(a.date))[0]
  return own ? { source: own.source, kind: own.kind, search: own.search } : origin
}

function originOf({
  source,
  kind,
  search,
}: {
  source: string
  kind: SourceKind
  search: string | null
}): Origin {
  return { source, kind, search }
}

function shortened(text: string): string {
  return text.length > 90 ? `${text.slice(0, 88)} …` : text
}
