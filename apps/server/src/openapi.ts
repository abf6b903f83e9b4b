import type { AnyOperation } from '@ayni/operations'
import { z } from 'zod'

/** The description of the API (OpenAPI 3.1), made from the table of operations. */
export function openApi(operations: ReadonlyMap<string, AnyOperation>): unknown {
  const paths = [...operations.values()].map(({ name, kind, summary, input }) => [
    `/api/call/${name}`,
    {
      post: {
        operationId: name,
        tags: [name.split('.')[0]],
        summary,
        description: kind === 'question' ? 'Changes nothing.' : 'Appends facts to the log.',
        parameters: [
          { name: 'Ayni-Person', in: 'header', schema: { type: 'string' }, description: 'Who asks.' },
        ],
        requestBody: {
          required: true,
          content: {
            'application/json': { schema: z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' }) },
          },
        },
        responses: {
          200: { description: 'The answer.', content: { 'application/json': {} } },
          400: { description: 'Something in the input is wrong; the message says what.' },
          403: { description: 'The person may not do or see this.' },
          404: { description: 'There is no such thing.' },
          409: { description: 'The review moved on in between.' },
        },
      },
    },
  ])
  return {
    openapi: '3.1.0',
    info: { title: 'Ayni', version: '0.1.0', description: 'Everything one can do in Ayni, on this machine.' },
    paths: Object.fromEntries(paths),
  }
}

/** The same as a page to read, without script. */
export function apiPage(operations: ReadonlyMap<string, AnyOperation>): string {
  const rows = [...operations.values()].map(({ name, kind, summary, input }) => {
    const schema = JSON.stringify(z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' }), null, 2)
    return `<section><h2 id="${name}"><code>${name}</code> <small>${kind}</small></h2><p>${escape(summary)}</p><details><summary>Input</summary><pre>${escape(schema)}</pre></details></section>`
  })
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Ayni: API</title><style>
body{font:16px/1.5 system-ui,sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem;color:#222;background:#fdfcf9}
h2{font-size:1.1rem;margin:2rem 0 .25rem}small{color:#5c5c5c;font-weight:400}pre{overflow:auto;background:#f2efe8;padding:1rem}
@media (prefers-color-scheme:dark){body{color:#eee;background:#191816}pre{background:#26241f}small{color:#b5b5b5}}
</style></head><body><main><h1>The API of Ayni</h1><p>Every operation takes <code>POST /api/call/NAME</code> with a JSON body and the header <code>Ayni-Person</code> (who asks); questions also take <code>GET /api/call/NAME?input=JSON</code>. Files go to <code>POST /api/files</code> first, which answers their hash. The machine-readable form is <a href="/api/openapi.json">openapi.json</a>.</p>${rows.join('')}</main></body></html>`
}

function escape(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
}
