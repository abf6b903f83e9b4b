import type { AnyOperation } from '@ayni/operations'
import { inputSchema } from './openapi.ts'

/** The API as a page to read: every operation with what it does, what it takes, and how to call it. */
export function apiPage(operations: ReadonlyMap<string, AnyOperation>): string {
  const groups = Map.groupBy(operations.values(), ({ name }) => name.split('.')[0] ?? name)
  const contents = [...groups].map(
    ([group, members]) =>
      `<li>${escaped(group)}: ${members.map(({ name }) => `<a href="#${escaped(name)}">${escaped(name)}</a>`).join(', ')}</li>`,
  )
  const sections = [...groups.values()].flat().map(section)
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>The API of Ayni</title>
<style>${style}</style></head>
<body><main>
<h1>The API of Ayni</h1>
<p>The screens and the command line use the same operations as you do here. A <em>question</em> changes nothing; a <em>command</em> appends facts to the log of a review. The machine-readable form is <a href="/api/openapi.json">openapi.json</a>.</p>
<h2>How to call</h2>
<ul>
<li><code>POST /api/call/NAME</code> with the input as JSON (<code>Content-Type: application/json</code>) and the header <code>Ayni-Person</code>: who asks.</li>
<li>Questions also <code>GET /api/call/NAME?input=JSON</code>.</li>
<li>Files go to <code>POST /api/files</code> (<code>application/octet-stream</code>) first; the answer is the hash by which operations name them.</li>
<li><code>GET /api/reviews/REVIEW/download/FILE</code> gives a file made from a review, <code>GET /api/reviews/REVIEW/changes?after=N</code> the changes as they happen (server-sent events).</li>
<li>What cannot be done is answered as <code>{"error": {"kind", "message", "details"}}</code> with status 400, 403, 404 or 409.</li>
</ul>
<h2>Operations</h2>
<nav aria-label="Operations"><ul>${contents.join('')}</ul></nav>
${sections.join('\n')}
</main></body>
</html>
`
}

function section(operation: AnyOperation): string {
  const { name, kind, summary } = operation
  const schema = inputSchema(operation)
  const rows = Object.entries(propertiesOf(schema)).map(([field, type]) => {
    const optional = requiredOf(schema).includes(field) ? '' : ' <small>optional</small>'
    return `<tr><th scope="row"><code>${escaped(field)}</code>${optional}</th><td><code>${escaped(shortType(type))}</code></td></tr>`
  })
  const input = rows.length === 0 ? '<p>Takes <code>{}</code>.</p>' : `<table>${rows.join('')}</table>`
  return `<section aria-labelledby="${escaped(name)}">
<h3 id="${escaped(name)}"><code>${escaped(name)}</code> <small>${kind}</small></h3>
<p>${escaped(summary)}</p>
${input}
<details><summary>JSON Schema of <code>${escaped(name)}</code></summary><pre tabindex="0">${escaped(JSON.stringify(schema, null, 2))}</pre></details>
</section>`
}

/** A type in few words: `"en" | "es"`, `string[]`, `{ id, name }`. */
function shortType(schema: unknown): string {
  if (!isObject(schema)) return 'anything'
  if ('const' in schema) return JSON.stringify(schema.const)
  if (Array.isArray(schema.enum)) return schema.enum.map((value) => JSON.stringify(value)).join(' | ')
  const choices = schema.anyOf ?? schema.oneOf
  if (Array.isArray(choices)) return choices.map(shortType).join(' | ')
  if (schema.type === 'array') return `list of ${shortType(schema.items)}`
  if (schema.type === 'object') return `{ ${Object.keys(propertiesOf(schema)).join(', ')} }`
  return typeof schema.type === 'string' ? schema.type : 'anything'
}

function propertiesOf(schema: Record<string, unknown>): Record<string, unknown> {
  return isObject(schema.properties) ? schema.properties : {}
}

function requiredOf(schema: Record<string, unknown>): unknown[] {
  return Array.isArray(schema.required) ? schema.required : []
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

const style = `
:root{color-scheme:light dark;--text:#23211c;--soft:#5e594e;--line:#ddd6c8;--ground:#fdfcf9;--panel:#f4f0e7}
@media (prefers-color-scheme:dark){:root{--text:#efece4;--soft:#b8b1a3;--line:#403c34;--ground:#191815;--panel:#24221d}}
body{font:1rem/1.55 system-ui,sans-serif;color:var(--text);background:var(--ground);margin:0}
main{max-width:48rem;margin:2.5rem auto;padding:0 1rem}
a{color:inherit}
h2{margin-top:2.5rem}
h3{margin:2.5rem 0 .25rem;font-size:1.1rem;border-top:1px solid var(--line);padding-top:1.25rem}
small{color:var(--soft);font-weight:400;font-size:.85em}
code{font-family:ui-monospace,monospace;font-size:.92em;overflow-wrap:anywhere}
table{border-collapse:collapse;margin:.5rem 0}
th{text-align:left;font-weight:400;padding:.15rem 1rem .15rem 0;vertical-align:top}
td{padding:.15rem 0;color:var(--soft)}
pre{overflow:auto;background:var(--panel);padding:1rem;border-radius:.4rem}
summary{cursor:pointer;color:var(--soft)}`
