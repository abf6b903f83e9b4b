import { randomUUID } from 'node:crypto'
import { type Context, Invalid, NotFound, operations, type Project } from '@ayni/operations'
import { Hono } from 'hono'
import { apiPage } from './api-page.ts'
import { changes } from './changes.ts'
import { dispatch } from './dispatch.ts'
import { downloads } from './downloads.ts'
import type { Environment } from './environment.ts'
import { failure } from './failure.ts'
import { fullTexts } from './full-texts.ts'
import { guard } from './guard.ts'
import { openApi } from './openapi.ts'
import { pages } from './pages.ts'
import { uploads } from './uploads.ts'

/**
 * The server as a function from request to response; it listens to nothing by itself.
 *
 * @param webRoot folder of the built screens.
 * @param fileLimit longest upload in bytes, 1 GB unless told.
 */
export function createApp({
  project,
  webRoot,
  fileLimit = 2 ** 30,
}: {
  project: Project
  webRoot: string
  fileLimit?: number
}): Hono<Environment> {
  const contextOf = (person: string | undefined): Context => ({
    project,
    person: personOf(person ?? ''),
    now: () => new Date().toISOString(),
    newId: () => randomUUID(),
  })
  const app = new Hono<Environment>()
  app.use(guard)
  app.onError((error, c) => failure(error, c.req))
  app.notFound((c) => failure(new NotFound('There is no such address; /api lists what there is.'), c.req))

  app.route('/api/call', dispatch(operations, contextOf))
  app.post('/api/files', uploads(project, fileLimit))
  app.get('/api/reviews/:id/changes', changes(contextOf))
  app.get('/api/reviews/:id/download/:file', downloads(contextOf))
  app.get('/api/reviews/:id/full-texts/:file', fullTexts(contextOf))
  app.get('/api/openapi.json', (c) => c.json(openApi(operations)))
  app.get('/api', (c) => c.html(apiPage(operations)))
  app.all('/api/*', (c) => c.notFound())
  app.get('*', pages(webRoot))
  return app
}

/** Who asks, percent-encoded as headers hold only ASCII. */
function personOf(encoded: string): string {
  try {
    return decodeURIComponent(encoded)
  } catch {
    throw new Invalid('Ayni-Person: an id, percent-encoded.')
  }
}
