import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'

const run = promisify(execFile)
const bin = new URL('../bin/ayni.js', import.meta.url).pathname
const folder = mkdtempSync(join(tmpdir(), 'ayni-cli-'))

async function ayni(...words: string[]): Promise<{ code: number; out: string; err: string }> {
  try {
    const { stdout, stderr } = await run(process.execPath, [bin, ...words], { cwd: folder })
    return { code: 0, out: stdout, err: stderr }
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && 'stdout' in error && 'stderr' in error)) throw error
    return { code: Number(error.code), out: String(error.stdout), err: String(error.stderr) }
  }
}

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

const table = [
  'id,title,authors,year,journal,volume,pages,doi,our rating',
  'x1,Mutual aid among neighbours in Lima,"Quispe, Ana; Rojas, Luis",2019,Salud y Sociedad,4,10-19,10.5555/abc,3',
  'x2,Mutual aid among neighbours in Lima.,"Quispe A, Rojas L",2019,Salud Soc,4,10-9,https://doi.org/10.5555/ABC,',
  'x3,Community kitchens and hunger,"Mamani, Rosa",2003,Revista Andina,2,1-8,,',
  '',
].join('\n')

describe('ayni', () => {
  it('lists its commands and refuses those it does not know', async () => {
    expect((await ayni('help')).out).toContain('ayni references convert IN…')
    const unknown = await ayni('dance')
    expect(unknown).toMatchObject({
      code: 2,
      err: 'ayni: there is no command "dance"; "ayni help" lists them\n',
    })
  })

  it('counts what files hold, in the order given, packed or not', async () => {
    const csv = file('a.csv', table)
    const packed = file('b.csv.gz', gzipSync(table))
    const none = file('c.pdf', '%PDF-1.7')
    const { out } = await ayni('references', 'count', csv, packed, none, '--json')
    expect(JSON.parse(out)).toEqual([
      { file: csv, format: 'csv', encoding: 'utf-8', records: 3, problems: 0 },
      { file: packed, format: 'csv', encoding: 'utf-8', records: 3, problems: 0 },
      { file: none, format: null, encoding: expect.any(String), records: 0, problems: 1 },
    ])
  })

  it('converts, and keeps columns that are not ours', async () => {
    const csv = file('a.csv', table)
    expect((await ayni('references', 'convert', csv, '--to', 'ris', '-o', 'a.ris')).code).toBe(0)
    expect(readFileSync(join(folder, 'a.ris'), 'utf8')).toContain('AU  - Mamani, Rosa')
    const again = await ayni(
      'references',
      'convert',
      csv,
      join(folder, 'a.ris'),
      '--to',
      'csv',
      '-o',
      'b.csv',
      '--json',
    )
    expect(JSON.parse(again.out)).toMatchObject({ records: 6, format: 'csv', problems: 0 })
    expect(readFileSync(join(folder, 'b.csv'), 'utf8').split('\r\n')[0]).toMatch(/,our rating$/)
    expect((await ayni('references', 'convert', csv, '--to', 'bibtex')).out).toMatch(/^@article\{/)
  })

  it('leaves what was there when an input cannot be read', async () => {
    const kept = file('kept.ris', 'what was there')
    const refused = await ayni('references', 'convert', file('c.pdf', '%PDF-1.7'), '--to', 'ris', '-o', kept)
    expect(refused.code).toBe(1)
    expect(refused.err.split('\n')).toHaveLength(2)
    expect(readFileSync(kept, 'utf8')).toBe('what was there')
  })

  it('groups records of one report under the ids of the table', async () => {
    const { out } = await ayni(
      'duplicates',
      file('a.csv', table),
      '--out',
      'g.csv',
      '--pairs',
      'p.csv',
      '--json',
    )
    expect(JSON.parse(out)).toEqual({ records: 3, groups: 2, duplicates: 1, doubtful: 0, problems: 0 })
    const [head, ...rows] = readFileSync(join(folder, 'g.csv'), 'utf8').trim().split('\n')
    expect(head).toBe('id,group,certainty')
    expect(rows.map((row) => row.split(',').slice(0, 2))).toEqual([
      ['x1', 'x1'],
      ['x2', 'x1'],
      ['x3', 'x3'],
    ])
  })

  it('simulates screening of a labelled table', async () => {
    const rows = ['mutual aid', 'aid groups', 'mutual groups', 'knee surgery', 'heart surgery', 'knee pain']
    const labelled = rows.map((title, row) => `r${row},${title},${title} and others,${row < 3 ? 1 : 0}`)
    const set = file('set.csv', ['id,title,abstract,label_included', ...labelled, ''].join('\n'))
    const { out } = await ayni('simulate', set, '--priors', '0,3', '--order', 'o.csv', '--json')
    expect(JSON.parse(out)).toMatchObject({ rows: 6, priors: [0, 3], records: 4, relevant: 2, loss: 0 })
    expect(readFileSync(join(folder, 'o.csv'), 'utf8').split('\n').slice(0, 3)).toEqual([
      'row,id',
      '0,r0',
      '3,r3',
    ])
    expect((await ayni('simulate', set, '--priors', '9')).err).toBe(
      'ayni: --priors takes rows from 0 to 5; got "9"\n',
    )
  })

  it('says where the tests of stopping would have let one stop, and writes the same order', async () => {
    const lines = Array.from({ length: 300 }, (_, row) =>
      row < 20 ? `mutual aid group ${row},1` : `knee surgery ${row},0`,
    )
    const set = file('labelled.csv', ['title,label_included', ...lines, ''].join('\n'))
    const simulate = ['simulate', set, '--priors', '0,30', '--json']
    await ayni(...simulate, '--order', 'plain.csv')
    const { out } = await ayni(...simulate, '--order', 'stop.csv', '--stop', '0.9')
    const { stop } = JSON.parse(out)
    // 23 relevant ones would be a miss: the share that may be left unread while none of three more came is 5 % at most.
    expect(stop).toMatchObject({ target: 0.9, confidence: 0.95, none: { recall: 1 }, ranked: { recall: 1 } })
    expect(stop.ranked.read).toBeLessThan(stop.none.read)
    expect(stop.none.read).toBeLessThan(1)
    const orders = ['plain.csv', 'stop.csv'].map((name) => readFileSync(join(folder, name), 'utf8'))
    expect(orders[1]).toBe(orders[0])
    expect((await ayni('simulate', set, '--stop', '95')).err).toBe(
      'ayni: --stop takes a recall from 0.5 to 0.99; got "95"\n',
    )
  })

  it('never writes over a file that it reads, nor where it cannot', async () => {
    const csv = file('kept.csv', table)
    for (const words of [
      ['references', 'convert', csv, '--to', 'ris', '-o', 'kept.csv'],
      ['duplicates', csv, '--pairs', csv],
      ['simulate', csv, '--order', csv],
    ]) {
      const { code, err } = await ayni(...words)
      expect(code).toBe(2)
      expect(err).toMatch(/^ayni: --\w+ would overwrite .*kept\.csv, which is read; name another file\n$/)
    }
    expect(readFileSync(csv, 'utf8')).toBe(table)
    const { code, err } = await ayni('references', 'convert', csv, '--to', 'ris', '-o', 'no/folder.ris')
    expect(code).toBe(2)
    expect(err).toMatch(/^ayni: no\/folder\.ris cannot be written: ENOENT/)
  })

  // By hand: 0.7 observed, 0.5 expected, kappa 0.4; on include 2 · 20 / 55 (see agreement-report.test.ts).
  it('gives every coefficient of a table of ratings, weighted ones where the order is known', async () => {
    const times = (number: number, line: string) => Array.from({ length: number }, () => line)
    const lines = ['a,b', ...times(20, 'include,include'), ...times(5, 'include,exclude')]
    lines.push(...times(10, 'exclude,include'), ...times(15, 'exclude,exclude'), '')
    const ratings = file('ratings.csv', lines.join('\n'))
    const { coefficients } = JSON.parse((await ayni('agreement', ratings, '--json')).out)
    expect(coefficients).toMatchObject({
      cohenKappa: { value: expect.closeTo(0.4, 12) },
      'on include': { value: expect.closeTo(40 / 55, 12) },
    })
    expect(coefficients).not.toHaveProperty('weightedKappa')
    const { out } = await ayni('agreement', ratings, '--categories', 'exclude,include')
    expect(out).toMatch(/weightedKappa +0\.4000 \(standard error/)
    expect((await ayni('agreement', ratings, '--categories', 'exclude')).err).toContain('"include"')
  })

  it('checks a manuscript against a review, and writes what it found for a co-author', async () => {
    const data = ['--data', join(folder, 'checked')]
    const { review } = JSON.parse((await ayni('example', ...data, '--json')).out)
    const paper = file('paper.md', '# Results\n\nWe included 47 studies. We screened 90 records.\n')
    const check = (...more: string[]) => ayni('check', review, '--manuscript', paper, ...data, ...more)
    expect((await check()).out).toContain('follows: We included 47 studies.')
    const read = async (out: string) => {
      expect((await check('--out', out, '--language', 'es')).err).toBe('')
      return readFileSync(join(folder, out), 'utf8')
    }
    expect(await read('found.csv')).toContain('se sigue,We included 47 studies.')
    expect(await read('found.md')).toMatch(/^# .*paper\.md/)
    expect(await read('found.html')).toContain('<html lang="es">')
    expect((await check('--out', 'found.txt')).err).toContain('should end with .csv, .md or .html')
    expect((await check('--out', paper)).err).toContain('would overwrite')
  }, 60_000)

  it.each([
    [['references', 'convert', 'nowhere.ris', '--to', 'ris'], 'ayni: there is no file nowhere.ris\n'],
    [['references', 'convert', 'nowhere.ris'], 'ayni: --to FORMAT is missing;'],
    [
      ['references', 'convert', 'nowhere.ris', '--to', 'doc'],
      'ayni: "doc" is not a format that Ayni writes;',
    ],
    [['duplicates'], 'ayni: IN… is missing\n'],
  ])('says in one line what is wrong: %j', async (words, message) => {
    const { code, err } = await ayni(...words)
    expect(code).toBe(2)
    expect(err.startsWith(message)).toBe(true)
  })
})
