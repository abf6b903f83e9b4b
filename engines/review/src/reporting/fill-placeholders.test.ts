import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fillPlaceholders } from './fill-placeholders.ts'
import { fillWordPlaceholders } from './fill-word-placeholders.ts'

const values = [
  { name: 'flow.included', value: '27' },
  { name: 'kappa.pilot', value: '0.82' },
]
const later = [
  { name: 'flow.included', value: '28' },
  { name: 'kappa.pilot', value: '0.82' },
]

describe('placeholders in Markdown', () => {
  it('are filled, and filled again when the numbers have changed', () => {
    const first = fillPlaceholders('We included {{flow.included}} ({{ kappa.pilot }}).', values)
    expect(first.text.replace(/<!--.*?-->/g, '')).toBe('We included 27 (0.82).')
    expect(fillPlaceholders(first.text, later).text.replace(/<!--.*?-->/g, '')).toBe('We included 28 (0.82).')
    expect(fillPlaceholders(first.text, values).text).toBe(first.text)
  })
  it('stay as written where they stand for nothing, with their line', () =>
    expect(fillPlaceholders('a\n{{flow.lost}}', values)).toEqual({
      text: 'a\n{{flow.lost}}',
      filled: 0,
      unknown: [{ name: 'flow.lost', line: 2 }],
    }))
})

const run = (text: string, look = '') =>
  `<w:r>${look}<w:t xml:space="preserve">${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</w:t></w:r>`
const paragraph = (...parts: string[]) => `<w:p><w:pPr/>${parts.join('')}</w:p>`
const shown = (xml: string) =>
  [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)]
    .map(([, text = '']) => text)
    .join('')
    .replaceAll('&lt;', '<')
    .replaceAll('&amp;', '&')
const isBalanced = (xml: string) => {
  const open: string[] = []
  for (const [, slash, name = '', self] of xml.matchAll(/<(\/?)(w:\w+)[^>]*?(\/?)>/g))
    if (slash) {
      if (open.pop() !== name) return false
    } else if (!self) open.push(name)
  return open.length === 0
}

describe('placeholders in Word', () => {
  it('are found although Word cut them into runs, and keep the look of the first', () => {
    const bold = '<w:rPr><w:b/></w:rPr>'
    const found = fillWordPlaceholders(
      paragraph(
        run('We included {{fl', bold),
        '<w:proofErr/>',
        run('ow.included'),
        run('}} studies & more.'),
      ),
      values,
    )
    expect(shown(found.xml)).toBe('We included 27 studies & more.')
    expect(found.xml).toContain(`<w:tag w:val="ayni:flow.included"/></w:sdtPr><w:sdtContent><w:r>${bold}`)
    expect(isBalanced(found.xml)).toBe(true)
    const again = fillWordPlaceholders(found.xml, later)
    expect(shown(again.xml)).toBe('We included 28 studies & more.')
    expect(again.xml).toContain(`<w:sdtContent><w:r>${bold}`)
  })
  it('are filled beside a text box, in it, and in a box within a box', () => {
    const box = (...inner: string[]) =>
      `<w:r><w:pict><w:txbxContent>${paragraph(...inner)}</w:txbxContent></w:pict></w:r>`
    const found = fillWordPlaceholders(
      paragraph(
        run('{{flow.'),
        run('included}} '),
        box(run('{{kappa.pilot}} {{lost}}'), box(run(' {{kappa.pilot}}'))),
        run(' {{flow.included}}'),
      ),
      values,
    )
    expect(found).toMatchObject({ filled: 4, unknown: [{ name: 'lost', paragraph: 1 }] })
    expect(shown(found.xml)).toBe('27 0.82 {{lost}} 0.82 27')
    expect(isBalanced(found.xml)).toBe(true)
    expect(shown(fillWordPlaceholders(found.xml, later).xml)).toBe('28 0.82 {{lost}} 0.82 28')
  })
  it('leave tabs and pictures in their place, and what is unknown as written', () => {
    const found = fillWordPlaceholders(
      paragraph(run('{{flow.included}}'), '<w:r><w:tab/></w:r>', run('{{what.is.this}}')),
      values,
    )
    expect(found).toMatchObject({ filled: 1, unknown: [{ name: 'what.is.this', paragraph: 1 }] })
    expect(found.xml).toContain('<w:r><w:tab/></w:r>')
    expect(shown(found.xml)).toBe('27{{what.is.this}}')
  })
  it('give the text with the values, however it is cut, and the same when filled again', () =>
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('{{flow.included}}', ' & ', '{{kappa.pilot}}', 'x', '{{', 'é'), {
          maxLength: 8,
        }),
        fc.array(fc.nat(60), { maxLength: 8 }),
        (parts, places) => {
          const text = parts.join('')
          const cuts = [...new Set([0, ...places.filter((place) => place < text.length), text.length])].sort(
            (a, b) => a - b,
          )
          const xml = paragraph(...cuts.slice(1).map((end, at) => run(text.slice(cuts[at], end))))
          const found = fillWordPlaceholders(xml, values)
          const expected = text.replaceAll('{{flow.included}}', '27').replaceAll('{{kappa.pilot}}', '0.82')
          expect(shown(found.xml)).toBe(expected)
          expect(isBalanced(found.xml)).toBe(true)
          expect(shown(fillWordPlaceholders(found.xml, values).xml)).toBe(expected)
        },
      ),
    ))
})
