import { randomUUID } from 'node:crypto'
import { Readable } from 'node:stream'
import {
  type Context,
  changesOf,
  download,
  Invalid,
  NotFound,
  operations,
  type Project,
} from '@ayni/operations'
import { Hono } from 'hono'
import { streamSSE } from 'hono/streaming'
import { dispatch, failure } from './dispatch.ts'
import { guard } from './guard.ts'
import { apiPage, openApi } from './openapi.ts'
import { pages } from './pages.ts'

/** A call may carry this many bytes of JSON, an upload this many bytes. */
const callLimit = 16 * 2 ** 20
const fileLimit = 2 * 2 ** 30

/** The server as a function from request to response; it listens to nothing by itself. */
export function createApp({ project, webRoot }: { project: Project; webRoot: string }): Hono {
  const app = new Hono()
  app.use(guard)

  const contextOf = (person: string | undefined): Context => ({
    project,
    person: decodeURIComponent(person ?? ''),
    now: () => new Date().toISOString(),
    newId: () => randomUUID(),
  })

  app.post('/api/call/:name', async (c) => {
    const operation = operations.get(c.req.param('name'))
    if (!operation)
      return failure(new NotFound(`There is no operation "${c.req.param('name')}"; /api lists them.`))
    if (!c.req.header('content-type')?.startsWith('application/json'))
      return failure(new Invalid('Send JSON, with the content type application/json.'))
    if (Number(c.req.header('content-length') ?? 0) > callLimit)
      return failure(new Invalid('The request is too large.'))
    const input: unknown = await c.req.json().catch(() => undefined)
    if (input === undefined) return failure(new Invalid('The body is no JSON.'))
    return dispatch(operation, contextOf(c.req.header('ayni-person')), input)
  })

  app.get('/api/call/:name', async (c) => {
    const operation = operations.get(c.req.param('name'))
    if (operation?.kind !== 'question')
      return failure(new NotFound(`There is no question "${c.req.param('name')}".`))
    let input: unknown
    try {
      input = JSON.parse(c.req.query('input') ?? '{}')
    } catch {
      return failure(new Invalid('The input is no JSON.'))
    }
    return dispatch(operation, contextOf(c.req.header('ayni-person')), input)
  })

  app.post('/api/files', async (c) => {
    if (c.req.header('content-type') !== 'application/octet-stream')
      return failure(new Invalid('Send the file as it is, with the content type application/octet-stream.'))
    if (Number(c.req.header('content-length') ?? 0) > fileLimit)
      return failure(new Invalid('Files may have 2 GB at most.'))
    try {
      return c.json(await project.folder.keepFile(limited(c.req.raw.body)))
    } catch (error) {
      return failure(error)
    }
  })

  app.get('/api/reviews/:id/changes', (c) => {
    const context = contextOf(c.req.header('ayni-person'))
    const after = Number(c.req.query('after') ?? 0)
    return streamSSE(c, async (stream) => {
      const ended = new AbortController()
      const beat = setInterval(() => void stream.write(': here\n\n'), 15_000)
      stream.onAbort(() => ended.abort())
      try {
        for await (const change of changesOf(
          context,
          c.req.param('id'),
          Number.isInteger(after) ? after : 0,
          ended.signal,
        ))
          await stream.writeSSE({ id: String(change.seq), event: 'change', data: JSON.stringify(change) })
      } catch (error) {
        const message = error instanceof NotFound ? error.message : 'The stream of changes ended.'
        await stream.writeSSE({ event: 'problem', data: JSON.stringify({ message }) })
      } finally {
        clearInterval(beat)
      }
    })
  })

  app.get('/api/reviews/:id/download/:file', async (c) => {
    const language = c.req.query('language') ?? null
    try {
      const made = await download.perform(contextOf(c.req.header('ayni-person') ?? c.req.query('person')), {
        review: c.req.param('id'),
        file: c.req.param('file'),
        language: language === 'en' || language === 'es' || language === 'pt' ? language : null,
      })
      const content = typeof made.content === 'string' ? new TextEncoder().encode(made.content) : made.content
      return c.body(new Uint8Array(content), 200, {
        'Content-Type': made.mediaType,
        'Content-Disposition': `${c.req.query('show') === undefined ? 'attachment' : 'inline'}; filename="${made.name}"`,
        'Cache-Control': 'no-store',
      })
    } catch (error) {
      return failure(error)
    }
  })

  app.get('/api/openapi.json', (c) => c.json(openApi(operations)))
  app.get('/api', (c) => c.html(apiPage(operations)))
  app.all('/api/*', () => failure(new NotFound('There is no such address; /api lists the operations.')))
  app.get('*', pages(webRoot))
  return app
}

/** The body of a request in pieces, given up when it grows beyond the limit. */
async function* limited(body: ReadableStream<Uint8Array> | null): AsyncIterable<Uint8Array> {
  if (!body) return
  let bytes = 0
  for await (const chunk of Readable.fromWeb(body)) {
    bytes += chunk.length
    if (bytes > fileLimit) throw new Invalid('Files may have 2 GB at most.')
    yield chunk
  }
}
