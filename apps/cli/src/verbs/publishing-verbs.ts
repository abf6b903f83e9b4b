import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { makeReport, publishFramework, restoreBundle, showFramework } from '@ayni/operations'
import { Misused } from '../arguments.ts'
import { number } from '../print.ts'
import type { Verb } from '../verb.ts'
import { languageOf } from './review-verbs.ts'

/** Files of the report that are not text, and the text to work on. */
const documents = ['report.docx', 'report.md', 'checklist.docx', 'readers-page.zip'] as const

/** The verbs that write something to give away. */
export const publishingVerbs: Verb[] = [
  {
    name: 'report',
    summary: 'write the report: Word, HTML, Markdown, figures, tables, numbers and the page for readers',
    shape: { positional: ['REVIEW'], options: { out: 'DIR', language: 'en|es|pt' }, flags: [] },
    async run(caller, { positional: [review = ''], options }) {
      const out = options.get('out')
      if (out === undefined) throw new Misused('--out DIR is missing: where should the report go?')
      const language = languageOf(options)
      const { files } = await caller.call(makeReport, { review, language })
      await mkdir(out, { recursive: true })
      for (const { name, content } of files) await writeFile(join(out, name), content)
      for (const name of documents)
        await writeFile(join(out, name), await caller.download(review, name, language))
      const written = [...files.map(({ name }) => name), ...documents].map((name) => join(out, name))
      return { json: { files: written }, lines: written }
    },
  },
  {
    name: 'framework publish',
    summary: 'publish the map with its evidence as the next version',
    shape: { positional: ['REVIEW'], options: { note: 'TEXT' }, flags: [] },
    async run(caller, { positional: [review = ''], options }) {
      const framework = await caller.call(publishFramework, { review, note: options.get('note') ?? '' })
      return { json: framework, lines: [`Published version ${framework.version} of ${framework.id}.`] }
    },
  },
  {
    name: 'framework show',
    summary: 'a published version, the latest if none is named',
    shape: { positional: ['REVIEW', '[VERSION]'], options: {}, flags: [] },
    async run(caller, { positional: [review = '', version] }) {
      const wanted = version === undefined ? null : Number(version)
      if (wanted !== null && !Number.isInteger(wanted))
        throw new Misused(`"${version}" is not a version number`)
      const framework = await caller.call(showFramework, { review, version: wanted })
      return { json: framework, lines: [JSON.stringify(framework, null, 2)] }
    },
  },
  {
    name: 'bundle export',
    summary: 'write the whole review to one zip file',
    shape: { positional: ['REVIEW', 'FILE'], options: {}, flags: [] },
    async run(caller, { positional: [review = '', path = ''] }) {
      const bytes = await caller.download(review, 'bundle.zip', null)
      await writeFile(path, bytes)
      return {
        json: { file: path, bytes: bytes.byteLength },
        lines: [`Wrote ${path} (${number(bytes.byteLength)} bytes).`],
      }
    },
  },
  {
    name: 'bundle restore',
    summary: 'restore a review from a bundle',
    shape: { positional: ['FILE'], options: {}, flags: [] },
    async run(caller, { positional: [path = ''] }) {
      const { file, name } = await caller.upload(path)
      const restored = await caller.call(restoreBundle, { file, name })
      const same = restored.recomputedToTheSameBytes
        ? 'its figures come out the same'
        : 'its figures come out DIFFERENT'
      return {
        json: restored,
        lines: [`Restored ${restored.review} (${number(restored.facts)} facts); ${same}.`],
      }
    },
  },
]
