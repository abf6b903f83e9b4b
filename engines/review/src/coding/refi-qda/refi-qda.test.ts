import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { FactBody } from '../../facts.ts'
import { type Step, stateAfter } from '../../tiny-review.fixture.ts'
import { describedAs, partsOf } from './code-text.ts'
import { type FileCode, readCodebook, writeCodebook } from './codebook-file.ts'
import { codebookFileOf } from './codebook-of.ts'
import { nameGuid } from './guid.ts'
import { planImport } from './plan-import.ts'
import { writeProject } from './project-file.ts'
import { projectOf } from './project-of.ts'
import { faultsOf } from './schema.fixture.ts'
import { readXml } from './xml.ts'

const slug = (name: string, taken: { has(id: string): boolean }) => {
  let id = name.toLowerCase()
  while (taken.has(id)) id += '+'
  return id
}
const described = (code: string, more: object = {}): Step => ({
  type: 'code-described',
  payload: {
    code,
    name: code,
    definition: '',
    memo: '',
    colour: null,
    parent: null,
    origin: 'theory',
    ...more,
  },
})

/** Text as XML can hold it. */
const words = fc
  .string({ unit: 'grapheme', maxLength: 12 })
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML cannot hold.
  .filter((text) => !/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.test(text) && text.isWellFormed())
const name = words.filter((text) => text.trim() === text && text !== '')
const colour = fc.option(fc.stringMatching(/^#[0-9a-f]{6}$/))
const { code: fileCode } = fc.letrec<{ code: FileCode }>((tie) => ({
  code: fc.record({
    guid: fc.uuid(),
    name,
    description: words,
    colour,
    isCodable: fc.boolean(),
    codes: fc.oneof({ maxDepth: 3 }, fc.constant<FileCode[]>([]), fc.array(tie('code'), { maxLength: 2 })),
  }),
}))

describe('names for things', () => {
  it('are those of RFC 9562, appendix A.4', () =>
    expect(nameGuid('6ba7b810-9dad-11d1-80b4-00c04fd430c8', 'www.example.com')).toBe(
      '2ed6657d-e927-568b-95e1-2665a8aea6a2',
    ))
})

describe('a REFI-QDA codebook', () => {
  it('reads as it was written', () =>
    fc.assert(
      fc.property(words, fc.array(fileCode, { minLength: 1, maxLength: 4 }), words, (origin, codes, set) => {
        const [first] = codes
        const sets = [
          {
            guid: nameGuid(first?.guid ?? '', 'set'),
            name: set,
            description: set,
            codes: [first?.guid ?? ''],
          },
        ]
        const written = writeCodebook({ origin, codes, sets })
        expect(faultsOf(written)).toEqual([])
        expect(readCodebook(written)).toEqual({ value: { origin, codes, sets }, problems: [] })
      }),
    ))
  it('keeps what is written about a code in its parts', () =>
    fc.assert(
      fc.property(words, words, words, words, (definition, include, exclude, memo) => {
        const text = describedAs({ definition, include, exclude, memo })
        expect(describedAs(partsOf(text))).toBe(text)
        expect(partsOf(text)).toEqual({ definition, include, exclude, memo })
      }),
    ))
  it('is read as other programs write it: with prefixes, braces, short colours, headings that code nothing', () => {
    const { value, problems } = readCodebook(
      `\ufeff<?xml version='1.0'?>\r\n<!-- by hand --><q:CodeBook xmlns:q="urn:QDA-XML:codebook:1.0" origin='Other &amp; Co'>
        <q:Codes><q:Code guid="{E6B1B5C8-7B1F-4D0F-9E0C-5C5C0C3B7A11}" name="Trust" isCodable="false" color="#09F">
        <q:Description><![CDATA[a < b]]></q:Description><q:Code guid="x" name="Faith" isCodable="true"/><q:Code guid="" name=" "/></q:Code></q:Codes></q:CodeBook>`,
    )
    expect(value?.codes).toEqual([
      {
        guid: 'e6b1b5c8-7b1f-4d0f-9e0c-5c5c0c3b7a11',
        name: 'Trust',
        description: 'a < b',
        colour: '#0099ff',
        isCodable: false,
        codes: [{ guid: '', name: 'Faith', description: '', colour: null, isCodable: true, codes: [] }],
      },
    ])
    expect(problems.map(({ code }) => code)).toEqual(['code-without-guid', 'code-without-name'])
  })
  it('says what is none, and never breaks on noise', () => {
    expect(readCodebook('<svg/>')).toEqual({ value: null, problems: [{ code: 'no-codebook', name: '' }] })
    const piece = fc.constantFrom(
      '<CodeBook>',
      '</CodeBook>',
      '<Codes',
      '>',
      '<Code name="a"',
      '/>',
      '&#x;',
      '<![CDATA[',
      ']]>',
    )
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string())), (noise) => void readCodebook(noise.join(''))),
    )
  })
})

describe('a codebook from another review', () => {
  const begin: Step[] = [
    described('trust', {
      name: 'Trust',
      definition: 'To rely',
      include: 'Deeds',
      exclude: 'Words',
      memo: 'Ask',
      colour: 3,
    }),
    described('faith', { name: 'Faith', parent: 'trust' }),
    described('hope', { name: 'Hope & "care"', colour: 8, origin: 'text' }),
    described('gone', { name: 'Gone' }),
    { type: 'code-retired', payload: { code: 'gone', isRetired: true, why: '' } },
  ]
  const started = (title: string): Step => ({ type: 'review-started', payload: { title, language: 'en' } })
  const applied = (steps: readonly Step[], text: string) => {
    const { value } = readCodebook(text)
    if (!value) throw new Error('no codebook')
    const plan = planImport(stateAfter(steps), value, slug)
    const facts = [...plan.added, ...plan.changed].map(
      ({ code }): FactBody => ({ type: 'code-described', payload: code }),
    )
    return { plan, after: [...steps, ...facts] }
  }
  it('is the same again after it came in and goes out', () => {
    const text = writeCodebook(codebookFileOf(stateAfter([started('One'), ...begin])))
    expect(faultsOf(text)).toEqual([])
    const { plan, after } = applied([started('Two')], text)
    expect(plan.added.map(({ code }) => code.name)).toEqual(['Trust', 'Faith', 'Hope & "care"'])
    expect(writeCodebook(codebookFileOf(stateAfter(after)))).toBe(text)
    expect(applied(after, text).plan).toMatchObject({ added: [], changed: [], same: 3 })
  })
  it('is the same again whatever is written in it and however it is ordered', () =>
    fc.assert(
      fc.property(
        fc.uniqueArray(
          fc.record({
            name,
            text: words,
            colour: fc.option(fc.integer({ min: 1, max: 8 })),
            above: fc.nat(),
          }),
          {
            selector: (one) => one.name.toLowerCase(),
            minLength: 1,
            maxLength: 8,
          },
        ),
        (codes) => {
          const steps = codes.map((one, at) =>
            described(`k${at}`, {
              name: one.name,
              definition: one.text,
              memo: one.text,
              colour: one.colour,
              parent: at === 0 || one.above % 3 === 0 ? null : `k${one.above % at}`,
            }),
          )
          const text = writeCodebook(codebookFileOf(stateAfter([started('One'), ...steps])))
          const { after } = applied([started('Two')], text)
          expect(writeCodebook(codebookFileOf(stateAfter(after)))).toBe(text)
        },
      ),
    ))
  it('changes nothing where it came from, also after codes were merged', () => {
    const steps: Step[] = [
      ...begin,
      { type: 'codes-merged', payload: { code: 'trust', into: 'hope', why: '' } },
    ]
    const text = writeCodebook(codebookFileOf(stateAfter(steps)))
    expect(applied(steps, text).plan).toMatchObject({ added: [], changed: [], same: 2 })
  })
  it('shows what it would change, knows codes by GUID though renamed, and leaves alone what it does not say', () => {
    const text = writeCodebook(codebookFileOf(stateAfter(begin)))
      .replace('name="Faith"', 'name="Belief"')
      .replace('To rely', 'To count on')
      .replace(' color="#000000"', '')
    const { plan } = applied(begin, text)
    expect(plan.added).toEqual([])
    expect(plan.changed.map(({ code, changes }) => [code.code, changes])).toEqual([
      ['trust', [{ field: 'definition', before: 'To rely', after: 'To count on' }]],
      ['faith', [{ field: 'name', before: 'Faith', after: 'Belief' }]],
    ])
    expect(plan.same).toBe(1)
  })
  it('keeps apart codes of one name below different ones, and leaves retired ones retired', () => {
    const code = (given: string, codes: FileCode[] = []): FileCode => ({
      guid: nameGuid('6ba7b810-9dad-11d1-80b4-00c04fd430c8', given + codes.length),
      name: given.replace(/\d/, ''),
      description: '',
      colour: '#ff0000',
      isCodable: true,
      codes,
    })
    const file = {
      origin: '',
      sets: [],
      codes: [code('A', [code('Other1')]), code('B', [code('Other2')]), code('Gone')],
    }
    const { plan } = applied([], writeCodebook(file))
    expect(plan.added.map(({ code: one }) => [one.name, one.parent])).toEqual([
      ['A', null],
      ['Other', 'a'],
      ['B', null],
      ['Other (B)', 'b'],
      ['Gone', null],
    ])
    expect(plan.recoloured).toContain('A')
    const known = stateAfter([
      described('gone', { name: 'Gone', guid: code('Gone').guid }),
      { type: 'code-retired', payload: { code: 'gone', isRetired: true, why: '' } },
    ])
    expect(planImport(known, file, slug)).toMatchObject({ former: ['Gone'] })
  })
})

describe('a REFI-QDA project', () => {
  const hash = 'f'.repeat(64)
  const text = { hash, name: 'a.txt', pages: ['Page one 😀 is short.', 'Trust grew here. So did hope.'] }
  const anchored = (id: string, code: string, by: string, [start, end]: [number, number]): Step => ({
    type: 'coding-recorded',
    by,
    payload: {
      coding: id,
      code,
      study: 's1',
      passage: '',
      where: '',
      note: id === 'c1' ? 'Look again' : '',
      anchor: {
        fileHash: hash,
        page: 2,
        quote: text.pages[1]?.slice(start, end) ?? '',
        prefix: '',
        suffix: '',
        position: { start, end },
      },
    },
  })
  const steps: Step[] = [
    { type: 'review-started', payload: { title: 'Mutual <aid>', language: 'en' } },
    { type: 'person-joined', payload: { person: 'ana', name: 'Ana', roles: ['lead'] } },
    { type: 'study-registered', payload: { study: 's1', label: 'Ruiz 2009', records: [] } },
    { type: 'study-registered', payload: { study: 's2', label: 'Silva 2011', records: [] } },
    described('trust'),
    described('hope', { parent: 'trust' }),
    anchored('c1', 'trust', 'ana', [0, 16]),
    anchored('c2', 'hope', 'luis', [0, 16]),
    anchored('c3', 'hope', 'ana', [17, 29]),
    {
      type: 'coding-recorded',
      payload: { coding: 'c4', code: 'hope', study: 's2', passage: 'We hoped.', where: 'p. 3', note: '' },
    },
    { type: 'coding-noted', payload: { coding: 'c1', note: 'Look again, with Luis' } },
  ]
  const project = projectOf(stateAfter(steps), 'ana', new Map([[hash, text]]))
  it('is as the published schema has it, and nothing points to nowhere', () => {
    const written = writeProject(project)
    expect(faultsOf(written)).toEqual([])
    expect(readXml(written)?.attributes.get('name')).toBe('Mutual <aid>')
  })
  it.each([
    [
      'an element before its turn',
      /(<Users>[\s\S]*<\/Users>)([\s\S]*)(<\/Project>)/,
      '$2$1$3',
      'Project holds',
    ],
    ['a GUID of another form', / guid="[^"]{8}/, ' guid="x', 'guid="x'],
    ['a GUID used twice', /(<User guid=")[^"]*("[\s\S]*?<Code guid=")([^"]*)/, '$1$3$2$3', 'used twice'],
    [
      'a coder who is a code',
      /creatingUser="[^"]*"([\s\S]*?CodeRef targetGUID="([^"]*)")/,
      'creatingUser="$2"$1',
      'is no User',
    ],
    ['a note that is not there', /<Notes>[\s\S]*<\/Notes>/, '', 'is no Note'],
    ['a time without zone', /(creationDateTime="[^"]*)Z"/, '$1"', 'creationDateTime='],
    ['a name left out', /(<Code guid="[^"]*") name="[^"]*"/, '$1', 'Code without name'],
    ['a position in words', /startPosition="0"/, 'startPosition="first"', 'startPosition='],
    ['a text that is nowhere', / plainTextPath="[^"]*"/, '', 'or nowhere'],
  ])('would not be with %s', (_, from, to, fault) => {
    const changed = writeProject(project).replace(from, to)
    expect(faultsOf(changed).join('\n')).toContain(fault)
  })
  it('selects by code points what was coded, each place once, with who coded it', () => {
    const [source, typed] = project.sources
    expect(
      source?.selections.map(({ start, end, codings }) => [
        [...(source?.text ?? '')].slice(start, end).join(''),
        codings.length,
      ]),
    ).toEqual([
      ['Trust grew here.', 2],
      ['So did hope.', 1],
    ])
    expect(typed).toMatchObject({ name: 'Silva 2011', text: 'We hoped.' })
    expect(project.users.map(({ name: who }) => who)).toEqual(['Ana', 'luis'])
    expect(project.cases.map((one) => [one.name, one.sources.length])).toEqual([
      ['Ruiz 2009', 1],
      ['Silva 2011', 1],
    ])
    expect(project.notes).toMatchObject([{ text: 'Look again, with Luis' }])
  })
  it('gives the same bytes again, and other GUIDs in another review', () => {
    const again = projectOf(stateAfter(steps), 'ana', new Map([[hash, text]]))
    expect(writeProject(again)).toBe(writeProject(project))
  })
})
