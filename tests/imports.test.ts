import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')

type Import = { file: string; from: string; to: string; typeOnly: boolean }

/** The table of ARCHITECTURE.md: package → what it may import, and of which only types. */
function allowed(): Map<string, { values: Set<string>; types: Set<string> }> {
  const section =
    readFileSync(join(root, 'ARCHITECTURE.md'), 'utf8')
      .split('## Who may import whom')[1]
      ?.split('\n## ')[0] ?? ''
  const rows = [...section.matchAll(/^\| `([a-z]+)` \|(.*)\|$/gm)]
  return new Map(
    rows.map(([, name = '', list = '']) => {
      const entries = [...list.matchAll(/(types of )?`([a-z]+)`/g)]
      const values = new Set(entries.filter(([, types]) => !types).map(([, , to = '']) => to))
      return [name, { values, types: new Set(entries.map(([, , to = '']) => to)) }]
    }),
  )
}

/** Our package that a file belongs to, or null. */
function packageOf(path: string): string | null {
  const [, , name] = /^(engines|project|apps)\/([^/]+)\/src\//.exec(path) ?? []
  return name ?? (path.startsWith('examples/') ? 'examples' : null)
}

function sources(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter(
      (path) =>
        /\.(ts|tsx)$/.test(path) && !/\.(test|fixture|d)\.tsx?$/.test(path) && !path.includes('node_modules'),
    )
}

const files = ['engines', 'project', 'apps', 'examples'].flatMap(sources)

/** Every import from one of our packages into another. */
function importsOf(path: string): Import[] {
  const from = packageOf(path)
  const text = readFileSync(join(root, path), 'utf8')
  const found = [
    ...text.matchAll(/(?:^|\n)\s*(import|export)\s+(type\s+)?([^'"]*?)\s*from\s*['"]([^'"]+)['"]/g),
    ...[...text.matchAll(/import\(\s*['"]([^'"]+)['"]/g)].map((match) => [
      match[0],
      'import',
      undefined,
      '',
      match[1],
    ]),
  ]
  return found.flatMap(([, , type, names = '', target = '']) => {
    const to = target.startsWith('@ayni/')
      ? target.slice('@ayni/'.length).split('/')[0]
      : target.startsWith('.')
        ? packageOf(relative(root, join(root, dirname(path), target)))
        : null
    if (!from || !to || from === to) return []
    const listed = names
      .replace(/[{}\s]+/g, ' ')
      .split(',')
      .map((name) => name.trim())
      .filter((name) => name !== '')
    const typeOnly =
      type !== undefined || (listed.length > 0 && listed.every((name) => name.startsWith('type ')))
    return [{ file: path, from, to, typeOnly }]
  })
}

describe('the rings', () => {
  const table = allowed()

  it('has a row for every package', () => {
    const packages = new Set(files.map(packageOf).filter((name) => name !== null))
    expect([...packages].filter((name) => !table.has(name))).toEqual([])
    expect(files.length).toBeGreaterThan(50)
  })

  it('allows every import that there is', () => {
    const forbidden = files.flatMap(importsOf).filter(({ from, to, typeOnly }) => {
      const row = table.get(from)
      return !(row?.values.has(to) || (typeOnly && row?.types.has(to)))
    })
    expect(forbidden).toEqual([])
  })

  it('keeps clock, dice, files, network and screen out of the engines', () => {
    const impure =
      /\bDate\.now\b|\bnew Date\(\s*\)|\bMath\.random\b|\bprocess\.|\bfetch\(|\bdocument\.|\bwindow\.|\bperformance\.|\bcrypto\.|['"]node:|\bsetTimeout\b/
    const engines = files.filter((path) => path.startsWith('engines/'))
    const found = engines.flatMap((path) =>
      readFileSync(join(root, path), 'utf8')
        .split('\n')
        .flatMap((line, index) =>
          impure.test(line.replace(/\/\/.*|^\s*\*.*/, '')) ? [`${path}:${index + 1} ${line.trim()}`] : [],
        ),
    )
    expect(found).toEqual([])
  })

  it('has one index per package and none below', () => {
    const below = files.filter(
      (path) => /\/index\.tsx?$/.test(path) && !/^(engines|project|apps)\/[^/]+\/src\/index\.ts$/.test(path),
    )
    expect(below).toEqual([])
  })

  it('has no file with a name that says nothing', () => {
    const vague = files.filter((path) =>
      /\/(utils?|helpers?|common|manager|service|misc)(\.|\/|-)/.test(path),
    )
    expect(vague).toEqual([])
  })
})
