import { evidenceKinds, type MapFilter } from '@ayni/review'

/**
 * A filter as the address holds it, `from=2010&f.design=qualitative;mixed&evidence=opinion`, so that what one sees can be sent to
 * somebody.
 *
 * @example filterOf(new URLSearchParams('from=2010&accepted=1')) // { from: 2010, isAccepted: true }
 */
export function filterOf(parameters: URLSearchParams): MapFilter {
  const year = (name: string) => {
    const value = Number(parameters.get(name) ?? Number.NaN)
    return Number.isInteger(value) ? value : undefined
  }
  const list = (name: string) => (parameters.get(name) ?? '').split(';').filter((value) => value !== '')
  const fields = Object.fromEntries(
    [...parameters.keys()]
      .filter((name) => name.startsWith('f.'))
      .map((name): [string, string[]] => [name.slice(2), list(name)])
      .filter(([, values]) => values.length > 0),
  )
  const evidence = evidenceKinds.filter((kind) => list('evidence').includes(kind))
  const codes = list('code')
  const [from, to] = [year('from'), year('to')]
  return {
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    ...(Object.keys(fields).length > 0 && { fields }),
    ...(parameters.get('accepted') === '1' && { isAccepted: true }),
    ...(evidence.length > 0 && { evidence }),
    ...(codes.length > 0 && { codes }),
  }
}

/** The parameters of a filter; `filterOf` reads them back. */
export function parametersOf({
  from,
  to,
  fields = {},
  isAccepted,
  evidence,
  codes,
}: MapFilter): URLSearchParams {
  const parameters = new URLSearchParams()
  if (from !== undefined) parameters.set('from', String(from))
  if (to !== undefined) parameters.set('to', String(to))
  for (const [field, values] of Object.entries(fields))
    if (values.length > 0) parameters.set(`f.${field}`, values.join(';'))
  if (isAccepted) parameters.set('accepted', '1')
  if (evidence && evidence.length > 0) parameters.set('evidence', evidence.join(';'))
  if (codes && codes.length > 0) parameters.set('code', codes.join(';'))
  return parameters
}
