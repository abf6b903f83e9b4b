import { describe, expect, it } from 'vitest'
import { ownTitle } from './own-title.ts'

describe('the title in the metadata of a file', () => {
  it.each([
    'about:blank',
    'untitled',
    'Untitled-1',
    'Sin título',
    'Microsoft Word - x.doc',
    'Microsoft Word - Document1',
    'PowerPoint Presentation',
    'draft final (2).docx',
    'https://example.org/a',
    '10.5555/ayni.1',
    'PII: S0140-6736(14)60001-1',
    'jclp_20345',
    '  ',
    '---',
  ])('is none in “%s”', (metadata) => {
    expect(ownTitle(metadata)).toBe('')
  })
  it.each([
    ['Trust', 'Trust'],
    [' Title changes\n of journals ', 'Title changes of journals'],
    ['Document analysis in mutual aid groups', 'Document analysis in mutual aid groups'],
    ['Página en blanco', 'Página en blanco'],
    ['互助小组', '互助小组'],
  ])('is kept in “%s”', (metadata, title) => {
    expect(ownTitle(metadata)).toBe(title)
  })
})
