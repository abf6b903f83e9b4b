import type { DatabaseSync } from 'node:sqlite'
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Fact } from '@ayni/review'
import { hashOf } from './fact-chain.ts'
import { type NewFact, Outdated, type StoredRecord } from './review-store.ts'
import { inTransaction } from './transaction.ts'

/** Records that are written before other work gets its turn. */
const recordsPerTurn = 250

/** Facts after a position, in order; at most `limit`, or all for -1. */
export function readFacts(database: DatabaseSync, after: number, limit: number): Fact[] {
  return database
    .prepare('SELECT seq, type, person, at, payload, hash FROM facts WHERE seq > ? ORDER BY seq LIMIT ?')
    .all(after, limit)
    .map(({ payload, ...columns }): Fact => ({ ...columns, ...JSON.parse(`{"payload":${payload}}`) }))
}

/** The records of an import in file order. */
export function readRecords(database: DatabaseSync, importId: string, raw: boolean): StoredRecord[] {
  return database
    .prepare(`SELECT json${raw ? ', raw' : ''} FROM records WHERE import = ? ORDER BY n`)
    .all(importId)
    .map((row) => {
      const record: StoredRecord = JSON.parse(String(row.json))
      if (raw) record.reference.raw = JSON.parse(String(row.raw))
      return record
    })
}

/**
 * Appends facts and the records of the imports among them in one transaction. Other work of the process gets its
 * turn while many records are written; the facts themselves and the commit are one step.
 *
 * @throws {Outdated} when `after` is not the last position.
 */
export async function appendFacts(
  database: DatabaseSync,
  after: number,
  facts: readonly NewFact[],
  records: readonly StoredRecord[],
): Promise<Fact[]> {
  checkRecords(facts, records)
  return inTransaction(database, async () => {
    const last = database.prepare('SELECT seq, hash FROM facts ORDER BY seq DESC LIMIT 1').get()
    const seq = Number(last?.seq ?? 0)
    if (seq !== after) throw new Outdated(`The review moved on: it is at position ${seq}, not ${after}.`)
    await insertRecords(database, records)
    const appended = chained(facts, seq, String(last?.hash ?? ''))
    insertFacts(database, appended)
    return appended
  })
}

/** The facts with their places and hashes, as they will be read again: what JSON does not keep is not in them. */
function chained(facts: readonly NewFact[], after: number, hashBefore: string): Fact[] {
  let seq = after
  let hash = hashBefore
  return facts.map(({ type, person, at, payload }) => {
    if (!person.isWellFormed())
      throw new Error(`append requires a person whose id is well-formed text; got ${JSON.stringify(person)}`)
    seq += 1
    const fact: Fact = JSON.parse(JSON.stringify({ seq, type, person, at, payload, hash: '' }))
    hash = hashOf(hash, fact)
    fact.hash = hash
    return fact
  })
}

function insertFacts(database: DatabaseSync, facts: readonly Fact[]): void {
  const insert = database.prepare(
    'INSERT INTO facts (seq, type, person, at, payload, hash) VALUES (?, ?, ?, ?, ?, ?)',
  )
  for (const { seq, type, person, at, payload, hash } of facts)
    insert.run(seq, type, person, at, JSON.stringify(payload), hash)
}

async function insertRecords(database: DatabaseSync, records: readonly StoredRecord[]): Promise<void> {
  const insert = database.prepare('INSERT INTO records (import, id, json, raw) VALUES (?, ?, ?, ?)')
  for (const [index, record] of records.entries()) {
    if (index > 0 && index % recordsPerTurn === 0) await nextTurn()
    const { raw } = record.reference
    // `raw: []` holds the place of the tags, so that the record is written again with its keys in the same order.
    const json = JSON.stringify({ ...record, reference: { ...record.reference, raw: [] } })
    insert.run(record.import, record.id, json, JSON.stringify(raw))
  }
}

function checkRecords(facts: readonly NewFact[], records: readonly StoredRecord[]): void {
  const missing = new Map<string, number>()
  for (const fact of facts)
    if (fact.type === 'references-imported') missing.set(fact.payload.import, fact.payload.count)
  for (const record of records) missing.set(record.import, (missing.get(record.import) ?? 0) - 1)
  for (const [importId, count] of missing)
    if (count !== 0)
      throw new Error(
        `append requires the records of import ${importId}, all and no others; ${count} are missing`,
      )
}
