import { writeSync } from 'node:fs'
import { openDataFolder } from './index.ts'
import { chunks, decided, imported, recordOf, started } from './store-contract.fixture.ts'

// Writes without end and says what was acknowledged, one line each, until it is killed.
const [path = ''] = process.argv.slice(2)
const folder = await openDataFolder(path)
const [existing] = await folder.reviews()
const store = existing === undefined ? await folder.create('killed') : await folder.open(existing)
if (!store) throw new Error(`There is no review ${existing}.`)

let seq = (await store.facts()).length
acknowledge('opened', seq)
if (seq === 0) {
  await store.append(0, [started])
  seq = 1
  acknowledge('seq', seq)
}
for (;;) {
  acknowledge('importing', seq)
  const importId = `i${seq}`
  const records = Array.from({ length: 1_000 }, (_, index) => recordOf(importId, `${importId}-r${index}`))
  await store.append(seq, [imported(importId, records.length)], records)
  seq += 1
  acknowledge('seq', seq)
  acknowledge('file', (await folder.keepFile(chunks(`file ${seq} `, 'x'.repeat(100_000)))).hash)
  for (let index = 0; index < 40; index += 1) {
    await store.append(seq, [decided(`r${index}`), decided(`r${index + 1}`)])
    seq += 2
    acknowledge('seq', seq)
  }
}

function acknowledge(what: string, value: number | string): void {
  writeSync(1, `${what} ${value}\n`)
}
