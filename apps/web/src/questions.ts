import {
  keepPreviousData,
  MutationCache,
  QueryClient,
  type UseMutationResult,
  type UseQueryResult,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'
import { CallError, type CallName, call, type InputOf, type OutputOf, reviewIn } from './call.ts'
import { onPersonChange, personOf } from './person.ts'
import { showError } from './ui/toasts.ts'

const machine = 'machine'

/** One cache for all questions. A command that fails and is not shown by its screen is told in a toast. */
export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      retry: (failures, error) => error instanceof CallError && error.kind === 'unreachable' && failures < 2,
    },
  },
  mutationCache: new MutationCache({
    onError: (error, _variables, _context, mutation) => {
      if (mutation.meta?.['errorShown'] !== true) showError(error)
    },
  }),
})

/** The person who sits at this review now, `null` before somebody chose. */
export function usePerson(review: string): string | null {
  return useSyncExternalStore(onPersonChange, () => personOf(review))
}

/**
 * Asks, and asks again whenever the review changes. Show the result with `<Answer question={…}>`.
 *
 * @param options.enabled `false` waits, `'once'` does not ask again what is known; `keep` goes on showing the former answer while a
 * new input is asked.
 * @example const flow = useQuestion('flow.read', { review })
 */
export function useQuestion<Name extends CallName>(
  name: Name,
  input: InputOf<Name>,
  options: {
    enabled?: boolean | 'once'
    keep?: boolean
    refetchInterval?: number | false
  } = {},
): UseQueryResult<OutputOf<Name>, Error> {
  const review = reviewIn(input)
  const person = usePerson(review ?? machine)
  const queryFn = ({ signal }: { signal: AbortSignal }): Promise<OutputOf<Name>> => call(name, input, signal)
  return useQuery<OutputOf<Name>, Error>({
    queryKey: [...questionKey(name, input), person],
    queryFn,
    enabled: options.enabled === 'once' ? ({ state }) => state.data === undefined : (options.enabled ?? true),
    refetchInterval: options.refetchInterval ?? false,
    placeholderData: options.keep ? keepPreviousData : undefined,
  })
}

/** Asks what a screen is about to show, so that the answer is under way before the screen has changed. */
export function askAhead<Name extends CallName>(name: Name, input: InputOf<Name>): void {
  const review = reviewIn(input)
  void queries.prefetchQuery({
    queryKey: [...questionKey(name, input), personOf(review ?? machine)],
    queryFn: ({ signal }) => call(name, input, signal),
  })
}

/** The key under which an answer is kept, for screens that set or read one by hand; the person follows it. */
export function questionKey<Name extends CallName>(name: Name, input: InputOf<Name>): readonly unknown[] {
  return [reviewIn(input) ?? machine, name, input]
}

/**
 * A command as a mutation; when it is done, everything known of its review is asked again.
 *
 * @param options.errorShown the screen shows `mutation.error` itself, so no toast.
 * @param options.refresh `false` leaves the answers as they are (the stream of changes will refresh them).
 * @example const add = useCommand('people.add'); add.mutate({ review, name, roles: ['reviewer'] })
 */
export function useCommand<Name extends CallName>(
  name: Name,
  options: { errorShown?: boolean; refresh?: boolean } = {},
): UseMutationResult<OutputOf<Name>, Error, InputOf<Name>> {
  const client = useQueryClient()
  return useMutation<OutputOf<Name>, Error, InputOf<Name>>({
    mutationFn: (input) => call(name, input),
    meta: { errorShown: options.errorShown ?? false },
    onSettled: (_output, error, input) => {
      if (error || options.refresh !== false) return refreshReview(client, reviewIn(input))
    },
  })
}

/** Answers that no fact changes: what a file holds is named by its hash. */
const lasting: ReadonlySet<unknown> = new Set<CallName>(['full-text.read'])

/** Asks again whatever is shown of a review and of the machine, but for what lasts. */
export async function refreshReview(client: QueryClient, review: string | null): Promise<void> {
  await Promise.all([
    client.invalidateQueries({ queryKey: [machine] }),
    review === null
      ? Promise.resolve()
      : client.invalidateQueries({
          queryKey: [review],
          predicate: ({ queryKey }) => !lasting.has(queryKey[1]),
        }),
  ])
}

/** Shows at once what a command did; the stream of changes brings the answer itself soon after. */
export function showAtOnce<Name extends CallName>(
  name: Name,
  input: InputOf<Name>,
  change: (before: OutputOf<Name>) => OutputOf<Name>,
): void {
  const key = [...questionKey(name, input), personOf(reviewIn(input) ?? machine)]
  queries.setQueryData<OutputOf<Name>>(key, (before) => before && change(before))
}
