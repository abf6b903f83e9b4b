import type { Claimed } from '../checking/claim.ts'
import type { CountedIn, CountedThing } from './counted-things.ts'
import type { Numbered } from './find-flow-claims.ts'
import type { MarkedSentence } from './marked-sentence.ts'
import {
  countsStudies,
  isCompared,
  isJoined,
  leadsTo,
  saysTimes,
  touches,
  unitOf,
} from './number-surroundings.ts'

/** A thing named in a sentence. */
type Name = { thing: CountedThing; at: number; end: number }
/** A number in a sentence: `isInside` brackets, which begin at `open`. */
type Place = { number: number; at: number; end: number; isInside: boolean; open: number }

const excluding = /exclu|reason|motiv|razon|descart|reject|elimina/u

/**
 * Numbers that stand beside a name of the review: `trust in 17 studies`, `ten studies from Chile`, `wrong population (n = 21)`.
 * A number in brackets belongs to the name before it. Others belong to the name behind them where the sentence begins
 * with a number, and to the one before them where it begins with a name.
 *
 * @param before the sentence before, folded.
 */
export function findNamedCounts(
  { text, counts }: MarkedSentence,
  before: string,
  things: readonly CountedThing[],
): Numbered[] {
  const names = namesIn(text, things, excluding.test(text) || excluding.test(before))
  if (names.length === 0) return []
  const places = placesIn(text)
  const taken = new Set<Name>()
  const found: Numbered[] = []
  let unit: CountedIn = null
  let last: readonly CountedThing[] = []
  const claim = (place: Place, own: readonly Name[]) => {
    for (const name of own) taken.add(name)
    last = own.map(({ thing }) => thing)
    const next = unitOf(text.slice(place.end))
    unit = next === undefined ? unit : next
    for (const of of claimsOf(last, counts[place.number] ?? 0, unit)) found.push({ of, number: place.number })
  }
  const namesBetween = (from: number, to: number) =>
    names.filter((name) => !taken.has(name) && name.at >= from && name.end <= to)

  // Brackets first: the names they explain belong to no other number.
  const inside = places.filter(({ isInside }) => isInside)
  const [firstName] = names
  const bracketsLead = (inside[0]?.open ?? text.length) < (firstName?.at ?? 0)
  for (const place of inside) {
    const behind = text.slice(place.end)
    if (!countsStudies(behind)) continue
    const index = places.indexOf(place)
    const within = namesBetween(Math.max(place.open, places[index - 1]?.end ?? 0), place.at)
    const end = places[index + 1]?.at ?? text.length
    const own =
      within.length > 0
        ? within
        : bracketsLead
          ? namesBetween(place.end, end).slice(0, 1)
          : lastJoined(text, namesBetween(endBefore(places, place.open), place.open))
    unit = null
    if (own.length > 0) claim(place, own)
    else if (saysTimes(behind)) claim(place, names.filter((name) => name.end <= place.open).slice(-1))
  }

  unit = null
  last = []
  const free = places.filter(({ isInside }) => !isInside)
  const [firstFree] = names.filter(({ at }) => text.lastIndexOf('(', at) <= text.lastIndexOf(')', at))
  const isNumberFirst = (free[0]?.at ?? text.length) < (firstFree?.at ?? 0)
  let lastPlace: Place | undefined
  for (const [index, place] of free.entries()) {
    const behind = text.slice(place.end)
    if (isCompared(text.slice(0, place.at))) continue
    const next = free[index + 1]?.at ?? text.length
    const led = names.find(
      (name) => !taken.has(name) && name.at >= place.end && leadsTo(text.slice(place.end, name.at)),
    )
    const near = isNumberFirst
      ? namesBetween(place.end, next)
      : namesBetween(free[index - 1]?.end ?? 0, place.at)
    const isEach = /^ (?:each|cada)(?!\p{L})/u.test(behind)
    const own = isEach
      ? namesBetween(place.end, next)
      : led
        ? [led]
        : isNumberFirst
          ? firstJoined(text, near)
          : near
    const [first] = own
    // `… 17 at loneliness, 14 at diet`: the noun was said with the first number.
    const goesOn =
      first !== undefined &&
      last.some(({ family }) => family === first.thing.family) &&
      (first.thing.family === 'criterion' || touches(text.slice(place.end, first.at)))
    if (!isEach && !led && !goesOn && !countsStudies(behind)) continue
    if (first !== undefined) {
      if (!(isNumberFirst && counts[place.number] === 1)) {
        claim(place, own)
        lastPlace = place
      }
      continue
    }
    const between = lastPlace ? text.slice(lastPlace.end, place.at) : ''
    if (last.length > 0 && (saysTimes(behind) || saysTimes(between, 'alone'))) {
      unit = unitOf(behind) ?? null
      for (const of of claimsOf(last, counts[place.number] ?? 0, unit))
        found.push({ of, number: place.number })
    }
  }
  return found
}

/** Names in a text, the longest first where two overlap, in the order of the text. */
function namesIn(text: string, things: readonly CountedThing[], isExcluding: boolean): Name[] {
  const found = things
    .filter(({ family }) => family !== 'criterion' || isExcluding)
    .flatMap((thing) =>
      thing.expressions.flatMap((expression) =>
        [...text.matchAll(new RegExp(expression.source, 'gu'))].map((match) => ({
          thing,
          at: match.index,
          end: match.index + match[0].length,
        })),
      ),
    )
    .sort((a, b) => b.end - b.at - (a.end - a.at))
  const kept: Name[] = []
  for (const name of found)
    if (!kept.some((other) => name.at < other.end && other.at < name.end)) kept.push(name)
  return kept.sort((a, b) => a.at - b.at)
}

/** Numbers but for wholes (`of the 34 studies`), and whether they stand in brackets. */
function placesIn(text: string): Place[] {
  return [...text.matchAll(/#(\d+)#/g)].flatMap((match): Place[] => {
    const at = match.index
    const before = text.slice(0, at)
    if (/(?:\/|\b(?:out of|of|de|dos|das)(?: the| these| los| las| estos| estas)?) ?$/u.test(before))
      return []
    const open = before.lastIndexOf('(')
    return [
      {
        number: Number(match[1]),
        at,
        end: at + match[0].length,
        isInside: open > before.lastIndexOf(')'),
        open,
      },
    ]
  })
}

/** Where the number before a place in the text ends. */
function endBefore(places: readonly Place[], at: number): number {
  return Math.max(0, ...places.filter(({ end }) => end <= at).map(({ end }) => end))
}

/** The last name, with the one before it where the two are joined: `problem solving and active agency (eight times)`. */
function lastJoined(text: string, names: readonly Name[]): Name[] {
  const [other, own] = names.slice(-2)
  if (!other) return []
  if (!own) return [other]
  return isJoined(text.slice(other.end, own.at)) ? [other, own] : [own]
}

/** The first name, with the one behind it where the two are of different kinds and joined: `linked trust with hope`. */
function firstJoined(text: string, names: readonly Name[]): Name[] {
  const [own, other] = names
  if (!own) return []
  const isPair = other && other.thing.family !== own.thing.family && isJoined(text.slice(own.end, other.at))
  return isPair ? [own, other] : [own]
}

/** A component and an outcome with one number are a cell; several of a kind each have the number. */
function claimsOf(own: readonly CountedThing[], printed: number, unit: CountedIn): Claimed[] {
  const component = own.find(({ family }) => family === 'component')
  const outcome = own.find(({ family }) => family === 'outcome')
  if (component && outcome)
    return own.length === 2
      ? [{ kind: 'cell-frequency', component: component.id, outcome: outcome.id, printed }]
      : []
  return [...new Set(own)].map(({ claim }) => claim(printed, unit))
}
