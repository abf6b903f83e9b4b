import type { Operations } from './operations.ts'
import { personOf } from './person.ts'

/** The name of an operation. */
export type CallName = keyof Operations
export type InputOf<Name extends CallName> = Operations[Name]['input']
export type OutputOf<Name extends CallName> = Operations[Name]['output']

const kinds = ['invalid', 'not-allowed', 'not-found', 'outdated', 'storage', 'fault', 'unreachable'] as const

/** What went wrong, as the server names it; `fault` is Ayni's own, `unreachable` is silence. */
export type CallErrorKind = (typeof kinds)[number]

/** An operation refused or failed. The message names the thing and the value, in one line. */
export class CallError extends Error {
  readonly kind: CallErrorKind
  readonly details: unknown
  constructor(kind: CallErrorKind, message: string, details: unknown = null) {
    super(message)
    this.kind = kind
    this.details = details
  }
}

/**
 * Performs an operation and returns its answer. Throws a `CallError` when it cannot.
 *
 * @param person who asks; whoever sits at the review now, unless it is something done before.
 * @example await call('review.overview', { review: 'mutual-aid-groups' })
 */
export async function call<Name extends CallName>(
  name: Name,
  input: InputOf<Name>,
  signal?: AbortSignal,
  person = whoAsks(reviewIn(input)),
): Promise<OutputOf<Name>> {
  const response = await reach(`/api/call/${name}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headerOf(person) },
    body: JSON.stringify(input),
    ...(signal && { signal }),
  })
  if (!response.ok) throw await errorIn(response)
  return response.json()
}

/** The header that says who asks about a review; none before somebody chose. */
export function personHeader(review: string | null): Record<string, string> {
  return headerOf(whoAsks(review))
}

function headerOf(person: string | null): Record<string, string> {
  return person === null ? {} : { 'Ayni-Person': encodeURIComponent(person) }
}

function whoAsks(review: string | null): string | null {
  return review === null ? null : personOf(review)
}

/** The review an input is about, `null` for the machine as a whole. */
export function reviewIn(input: unknown): string | null {
  return typeof input === 'object' && input !== null && 'review' in input && typeof input.review === 'string'
    ? input.review
    : null
}

/**
 * Sends a file as it is. Operations take the hash it returns.
 *
 * @param onProgress called with the share sent, 0 to 1.
 */
export function uploadFile(
  file: Blob,
  onProgress: (share: number) => void = () => {},
  signal?: AbortSignal,
): Promise<{ hash: string; bytes: number }> {
  return new Promise((resolve, reject) => {
    // fetch cannot tell how much of a body has left; the older request can.
    const request = new XMLHttpRequest()
    request.open('POST', '/api/files')
    request.setRequestHeader('Content-Type', 'application/octet-stream')
    request.responseType = 'text'
    request.upload.onprogress = ({ loaded, total }) => onProgress(total === 0 ? 1 : loaded / total)
    request.onerror = () => reject(new CallError('unreachable', unreachable))
    request.onabort = () => reject(new DOMException('The upload was cancelled.', 'AbortError'))
    request.onload = () => {
      if (request.status < 300) resolve(JSON.parse(request.responseText))
      else reject(errorOf(request.responseText, request.status))
    }
    signal?.addEventListener('abort', () => request.abort(), { once: true })
    request.send(file)
  })
}

/** fetch that turns silence into a `CallError`. */
export async function reach(address: string, options: RequestInit): Promise<Response> {
  try {
    return await fetch(address, options)
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error
    throw new CallError('unreachable', unreachable)
  }
}

/**
 * The address of a file made from a review: `report.html`, `flow.svg`, `bundle.zip` …; for a link, which sends no headers.
 *
 * @param isShown opens it in the browser instead of saving it.
 */
export function downloadHref(review: string, file: string, language: string, isShown = false): string {
  const person = personOf(review)
  const query = new URLSearchParams({
    language,
    ...(person !== null && { person }),
    ...(isShown && { show: '' }),
  })
  return `/api/reviews/${encodeURIComponent(review)}/download/${encodeURIComponent(file)}?${query}`
}

/** What a refused request says. */
export async function errorIn(response: Response): Promise<CallError> {
  return errorOf(await response.text(), response.status)
}

const unreachable = 'Ayni does not answer.'

function errorOf(body: string, status: number): CallError {
  const answer = parsed(body)
  const error = field(answer, 'error')
  const message = field(error, 'message')
  const kind = kinds.find((known) => known === field(error, 'kind')) ?? 'fault'
  return new CallError(
    kind,
    typeof message === 'string' ? message : `HTTP ${status}`,
    field(error, 'details'),
  )
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined
}
