// Other readers of references, each in a process of its own: node reference-peers.js NAME FILE, with the folder of their
// node_modules in PEER_MODULES. Prints what reading took, as JSON.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

const folder = resolve(process.env.PEER_MODULES ?? '.')
const require = createRequire(join(folder, 'from-here.js'))
const [name = '', path = ''] = process.argv.slice(2)

const readers = {
  '@iebh/reflib': async () => {
    const { readFile } = await import(
      pathToFileURL(join(folder, 'node_modules/@iebh/reflib/lib/default.js')).href
    )
    const kind = path.endsWith('.nbib') ? 'medline' : path.endsWith('.xml') ? 'endnoteXml' : 'ris'
    return async () => (await readFile(path, { module: kind })).length
  },
  reflib: async () => {
    const reflib = require('reflib')
    return () =>
      new Promise((done, failed) => {
        let count = 0
        reflib
          .parse('ris', readFileSync(path, 'utf8'))
          .on('ref', () => {
            count += 1
          })
          .on('error', failed)
          .on('end', () => done(count))
      })
  },
  'citation-js': async () => {
    const { plugins } = require('@citation-js/core')
    require('@citation-js/plugin-ris')
    require('@citation-js/plugin-bibtex')
    return async () => plugins.input.chain(readFileSync(path, 'utf8'), { generateGraph: false }).length
  },
  'bibtex-parse-js': async () => {
    const { toJSON } = require('bibtex-parse-js')
    return async () => toJSON(readFileSync(path, 'utf8')).length
  },
}

const read = await readers[name]()
const before = process.cpuUsage()
const records = await read()
const { user, system } = process.cpuUsage(before)
process.stdout.write(
  JSON.stringify({
    records,
    problems: 0,
    seconds: (user + system) / 1e6,
    megabytes: Math.round(process.resourceUsage().maxRSS / 1024),
  }),
)
