import { useParams, useRouter, useRouterState } from '@tanstack/react-router'
import { useCallback } from 'react'
import type { StepId } from './review/steps.ts'

/**
 * The address of a step of a review, with parameters; absent ones (`null`) are left out.
 *
 * @example stepHref('mutual-aid-groups', 'screening', { record: 'r12' }) // '/review/mutual-aid-groups/screening?record=r12'
 */
export function stepHref(
  review: string,
  step: StepId,
  parameters: Record<string, string | null> = {},
): string {
  return `/review/${encodeURIComponent(review)}/${step}${queryOf(Object.entries(parameters))}`
}

/** The id of the review on the screen. Only inside a review. */
export function useReviewId(): string {
  const { reviewId } = useParams({ strict: false })
  if (reviewId === undefined) throw new Error('useReviewId outside of a review.')
  return reviewId
}

/**
 * A parameter of the address, and a function to change it: what is filtered, sorted or open belongs there, so that it
 * can be linked to and survives a reload. `null` means absent. A change replaces the address unless it is a step of its own.
 *
 * @example const [open, setOpen] = useParameter('study')
 */
export function useParameter(
  name: string,
): [string | null, (value: string | null, options?: { isStep?: boolean }) => void] {
  const router = useRouter()
  const value = useRouterState({
    select: ({ location }) => new URLSearchParams(location.searchStr).get(name),
  })
  const change = useCallback(
    (next: string | null, { isStep = false }: { isStep?: boolean } = {}) => {
      const { pathname, search } = router.history.location
      const others = [...new URLSearchParams(search)].filter(([key]) => key !== name)
      const address = pathname + queryOf([...others, [name, next]])
      if (isStep) router.history.push(address)
      else router.history.replace(address)
    },
    [router, name],
  )
  return [value, change]
}

/** Goes to an address of Ayni. For a link use `TextLink` or `LinkButton`. */
export function useGo(): (address: string) => void {
  const router = useRouter()
  return useCallback((address) => router.history.push(address), [router])
}

function queryOf(entries: readonly (readonly [string, string | null])[]): string {
  const present = entries.flatMap(([key, value]) => (value === null ? [] : [[key, value]]))
  return present.length === 0 ? '' : `?${new URLSearchParams(present)}`
}
