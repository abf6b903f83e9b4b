import { evidenceKinds, type MapFilter, qualities } from '@ayni/review'
import type { InputOf } from '../../call.ts'

/**
 * A filter as the address holds it, `from=2010&f.design=qualitative;mixed&evidence=opinion`, so that what one sees can be sent to
 * somebody.
 *
 * @example filterOf(new URLSearchParams('from=2010&quality=accepted')) // { from: 2010, quality: ['accepted'] }
 */
export function filterOf(parameters: URLSearchParams): MapFilter {
  const whole = (name: string) => {
    const value = Number(parameters.get(name) ?? Number.NaN)
    return Number.isInteger(value) ? value : undefined
  }
  const list = (name: string) =>
    (parameters.get(name) ?? '').split(';').flatMap((value) => (value === '' ? [] : [decoded(value)]))
  const fields = Object.fromEntries(
    [...parameters.keys()]
      .filter((name) => name.startsWith('f.'))
      .map((name): [string, string[]] => [name.slice(2), list(name)])
      .filter(([, values]) => values.length > 0),
  )
  const evidence = evidenceKinds.filter((kind) => list('evidence').includes(kind))
  const quality = qualities.filter((one) => list('quality').includes(one))
  const [codes, components, languages] = [list('code'), list('component'), list('language')]
  const [from, to, positive] = [whole('from'), whole('to'), whole('positive')]
  return {
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    ...(Object.keys(fields).length > 0 && { fields }),
    ...(quality.length > 0 && { quality }),
    ...(positive !== undefined && positive > 0 && positive <= 100 && { leastPositive: positive / 100 }),
    ...(languages.length > 0 && { languages }),
    ...(evidence.length > 0 && { evidence }),
    ...(codes.length > 0 && { codes }),
    ...(components.length > 0 && { components }),
  }
}

/** The parameters of a filter; `filterOf` reads them back. */
export function parametersOf(filter: MapFilter): URLSearchParams {
  const { from, to, fields = {}, leastPositive } = filter
  const parameters = new URLSearchParams()
  if (from !== undefined) parameters.set('from', String(from))
  if (to !== undefined) parameters.set('to', String(to))
  if (leastPositive !== undefined) parameters.set('positive', String(Math.round(leastPositive * 100)))
  const lists: [string, readonly string[] | undefined][] = [
    ...Object.entries(fields).map(([field, values]): [string, readonly string[]] => [`f.${field}`, values]),
    ['quality', filter.quality],
    ['language', filter.languages],
    ['evidence', filter.evidence],
    ['code', filter.codes],
    ['component', filter.components],
  ]
  for (const [name, values = []] of lists)
    if (values.length > 0)
      parameters.set(name, values.map((value) => value.replace(/[%;]/g, encodeURIComponent)).join(';'))
  return parameters
}

/** A filter as the questions take it. */
export function askedOf({
  fields,
  quality,
  languages,
  evidence,
  codes,
  components,
  from,
  to,
  leastPositive,
}: MapFilter): Omit<InputOf<'map.counts'>, 'review'> {
  return {
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    ...(leastPositive !== undefined && { leastPositive }),
    ...(fields && {
      fields: Object.fromEntries(Object.entries(fields).map(([id, values]) => [id, [...values]])),
    }),
    ...(quality && { quality: [...quality] }),
    ...(languages && { languages: [...languages] }),
    ...(evidence && { evidence: [...evidence] }),
    ...(codes && { codes: [...codes] }),
    ...(components && { components: [...components] }),
  }
}

/** Addresses are cut and typed by people: what cannot be read stands as it is. */
function decoded(value: string): string {
  try {
    return decodeURIComponent(value)
  } catch {
    return value
  }
}
