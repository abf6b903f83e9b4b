import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openProject } from '@ayni/operations'
import { createApp, serve } from '@ayni/server'
import { openDataFolder } from '@ayni/store'
import { strFromU8, unzipSync } from 'fflate'
import { expect } from 'vitest'

/** A review of Ana's on a server of its own: what a test of blindness builds twice, with another secret in each. */
export type ServedReview = Awaited<ReturnType<typeof serveReview>>

/** Starts a server with one review. `ask` gives the status too; `done` names the review and wants the answer. */
export async function serveReview() {
  const path = mkdtempSync(join(tmpdir(), 'ayni-world-'))
  const folder = await openDataFolder(path)
  const server = await serve(createApp({ project: openProject(folder), webRoot: join(path, 'web') }), 0)
  const { address } = server
  const ask = async (person: string, name: string, input: object) => {
    const response = await fetch(`${address}/api/call/${name}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Ayni-Person': person },
      body: JSON.stringify(input),
    })
    return { status: response.status, answer: await response.json() }
  }
  const started = { title: 'Mutual aid', language: 'en', name: 'Ana' }
  const review: string = (await ask('terminal', 'review.start', started)).answer.review
  const done = async (person: string, name: string, input: object = {}) => {
    const { status, answer } = await ask(person, name, { review, ...input })
    if (status !== 200) throw new Error(`${name}: ${JSON.stringify(answer)}`)
    return answer
  }
  const upload = async (body: string): Promise<string> => {
    const headers = { 'Content-Type': 'application/octet-stream' }
    return (await (await fetch(`${address}/api/files`, { method: 'POST', headers, body })).json()).hash
  }
  const close = async () => {
    await server.close()
    await folder.close()
    rmSync(path, { recursive: true, force: true })
  }
  return { address, review, ask, done, upload, close }
}

/** An answer but for what chance and the clock give: times, ids, folders. */
export function plain(answer: unknown): string {
  return JSON.stringify(answer, null, 1)
    .replace(/\d{4}-\d{2}-\d{2}T[\d:.]+Z/g, 'T')
    .replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22}/g, 'ID')
    .replace(/"(folder|recordsHash)": "[^"]*"/g, '"$1"')
}

/** Every file that a review can be taken away as, but those of single rounds and instruments. */
export const everyFile = [
  ...['report.html', 'report.docx', 'report.md', 'report-vancouver.html', 'methods.txt', 'readers-page.zip'],
  ...['flow.svg', 'flow.csv', 'flow.json', 'sources.svg', 'sources.csv', 'searches.csv', 'studies.csv'],
  ...['map.svg', 'map.csv', 'map.json', 'study-components.csv', 'study-outcomes.csv', 'check.json'],
  ...['checklist.csv', 'checklist.docx', 'charts.csv', 'charts.xlsx', 'my-charts.csv', 'my-charts.xlsx'],
  ...['appraisal.svg', 'appraisal-items.svg', 'appraisal.csv', 'appraisal-agreement.csv'],
  ...['codebook.csv', 'codebook.qdc', 'codings.csv', 'codes-together.csv', 'project.qdpx'],
  ...['synthesis-gaps.svg', 'synthesis-frequencies.csv', 'synthesis-network.csv', 'synthesis-timeline.csv'],
  ...['synthesis-component-outcome.csv', 'synthesis-sensitivity.csv', 'synthesis-countries.csv'],
  ...['framework.json', 'form.json', 'bundle.zip'],
]

/** Those of them that are text; the others are packed with the moment at which they were made. */
export const textFiles = everyFile.filter(
  (file) => file === 'bundle.zip' || !/\.(docx|xlsx|zip|qdpx)$/.test(file),
)

/** A file as somebody gets it by link: the status and all of its text, also of what is packed in it. */
export async function downloaded(
  { address, review }: ServedReview,
  file: string,
  person: string,
): Promise<{ status: number; text: string }> {
  const response = await fetch(`${address}/api/reviews/${review}/download/${file}?person=${person}`)
  const bytes = new Uint8Array(await response.arrayBuffer())
  const isPacked = bytes[0] === 0x50 && bytes[1] === 0x4b
  const parts = isPacked ? Object.entries(unzipSync(bytes)) : [['', bytes] as const]
  return {
    status: response.status,
    // Word numbers the pictures of all files that a server has made.
    text: plain(parts.map(([name, part]) => `${name}\n${strFromU8(part)}`).join('\n')).replace(
      /docPr id=\\"\d+/g,
      'docPr',
    ),
  }
}

/** What the stream of changes tells somebody within a time: the lines of its data. Waits in milliseconds. */
export async function streamed(
  { address, review }: ServedReview,
  person: string,
  wait: number,
): Promise<{ seq: number; type: string }[]> {
  const stop = new AbortController()
  const response = await fetch(`${address}/api/reviews/${review}/changes?after=0&person=${person}`, {
    signal: stop.signal,
  })
  let text = ''
  const decoder = new TextDecoder()
  const timer = setTimeout(() => stop.abort(), wait)
  try {
    for await (const piece of response.body ?? []) text += decoder.decode(piece, { stream: true })
  } catch (error) {
    if (!stop.signal.aborted) throw error
  }
  clearTimeout(timer)
  expect(text).not.toContain('SECRET')
  return [...text.matchAll(/data: (\{.*\})/g)].map(([, data = '']) => JSON.parse(data))
}

/** Asks the same of all worlds, and expects the same answer, without a secret. */
export async function sameIn<World extends ServedReview>(
  worlds: readonly World[],
  person: string,
  name: string,
  inputOf: (world: World) => object = ({ review }) => ({ review }),
): Promise<string> {
  const answers = []
  for (const world of worlds) answers.push(plain(await world.ask(person, name, inputOf(world))))
  expectSame(answers, `${name} as ${person}`)
  return answers[0] ?? ''
}

/** Takes the same file from all worlds, and expects the same text, without a secret; a bundle is refused. */
export async function sameFileIn(
  worlds: readonly ServedReview[],
  file: string,
  person: string,
): Promise<void> {
  const got = []
  for (const world of worlds) got.push(await downloaded(world, file, person))
  expectSame(
    got.map(({ status, text }) => `${status} ${text}`),
    `${file} as ${person}`,
  )
  if (file === 'bundle.zip') expect(got[0]?.status).toBe(403)
}

/** The same text in all, without a secret; what differs is shown with what stands around it, for files are long. */
function expectSame(texts: readonly string[], name: string): void {
  const [first = '', ...others] = texts
  const around = (text: string, at: number) => text.slice(Math.max(0, at - 200), at + 200)
  const secret = first.indexOf('SECRET')
  expect(secret === -1 ? '' : around(first, secret), name).toBe('')
  for (const other of others) {
    let at = 0
    while (at < first.length && first[at] === other[at]) at += 1
    expect(around(other, at), name).toBe(around(first, at))
    expect(other.length, name).toBe(first.length)
  }
}
