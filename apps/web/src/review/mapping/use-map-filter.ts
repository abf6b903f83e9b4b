import type { MapFilter } from '@ayni/review'
import { useRouter, useRouterState } from '@tanstack/react-router'
import { useCallback, useMemo } from 'react'
import { filterOf, parametersOf } from './map-parameters.ts'

/** Parameters of the address that say what is looked at, not which studies. */
const kept = ['view', 'by', 'of', 'as']

/** The filter that the address holds, and a function to change it; what is looked at stays. */
export function useMapFilter(): [MapFilter, (filter: MapFilter) => void] {
  const router = useRouter()
  // By its own words: the filter stays the same while only what is looked at changes.
  const written = useRouterState({
    select: ({ location }) => parametersOf(filterOf(new URLSearchParams(location.searchStr))).toString(),
  })
  const filter = useMemo(() => filterOf(new URLSearchParams(written)), [written])
  const change = useCallback(
    (next: MapFilter) => {
      const parameters = parametersOf(next)
      const { pathname, search: now } = router.history.location
      for (const [name, value] of new URLSearchParams(now))
        if (kept.includes(name)) parameters.set(name, value)
      router.history.replace(parameters.size === 0 ? pathname : `${pathname}?${parameters}`)
    },
    [router],
  )
  return [filter, change]
}
