import type { Zoom } from './pages.ts'

/** How somebody reads, and where they were in each file; kept in this browser. */
type Memory = {
  zoom: Zoom
  isSpread: boolean
  isPanelOpen: boolean
  places: readonly [hash: string, page: number][]
}

type Place = [hash: string, page: number]

const key = 'ayni.reader'
const mostPlaces = 200

/** What was remembered; the usual where nothing was. */
export function recall(hash: string): Omit<Memory, 'places'> & { page: number } {
  const { places, ...how } = stored()
  return { ...how, page: places.find(([file]) => file === hash)?.[1] ?? 1 }
}

/** Remembers how one reads and the page one is at. */
export function remember(hash: string, page: number, how: Omit<Memory, 'places'>): void {
  const others = stored().places.filter(([file]) => file !== hash)
  const place: Place = [hash, page]
  const memory: Memory = { ...how, places: [place, ...others].slice(0, mostPlaces) }
  localStorage.setItem(key, JSON.stringify(memory))
}

function stored(): Memory {
  const usual: Memory = { zoom: 'fit', isSpread: false, isPanelOpen: false, places: [] }
  try {
    const value: unknown = JSON.parse(localStorage.getItem(key) ?? 'null')
    if (typeof value !== 'object' || value === null) return usual
    const of = (name: string): unknown => Reflect.get(value, name)
    const zoom = of('zoom')
    const places = of('places')
    return {
      zoom: typeof zoom === 'number' && zoom > 0.1 && zoom < 10 ? zoom : 'fit',
      isSpread: of('isSpread') === true,
      isPanelOpen: of('isPanelOpen') === true,
      places: Array.isArray(places) ? places.flatMap(placeOf) : [],
    }
  } catch {
    return usual
  }
}

function placeOf(entry: unknown): Place[] {
  if (!Array.isArray(entry)) return []
  const [hash, page]: unknown[] = entry
  return typeof hash === 'string' && typeof page === 'number' ? [[hash, page]] : []
}
