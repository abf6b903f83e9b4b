import type { Author, Reference, ReferenceType } from '../reference.ts'
import { understoodVariables } from './csl-fields.ts'

const types: Record<ReferenceType, string> = {
  article: 'article-journal',
  book: 'book',
  chapter: 'chapter',
  conference: 'paper-conference',
  thesis: 'thesis',
  report: 'report',
  preprint: 'article',
  dataset: 'dataset',
  'trial-registration': 'document',
  'web-page': 'webpage',
  other: 'document',
}

/**
 * A reference as an item of CSL-JSON, the form that citation processors take. What CSL has one place for, but we several
 * values, stands whole in `custom`.
 *
 * @param position gives an id to a reference that has none.
 */
export function cslItem(reference: Reference, position: number): Record<string, unknown> {
  const { urls, notes, keywords } = reference
  const item: Record<string, unknown> = {
    id: reference.accession || `reference-${position + 1}`,
    type: types[reference.type],
    genre: reference.type === 'trial-registration' ? 'Trial registration' : '',
    title: reference.title,
    author: reference.authors.map(cslName),
    editor: reference.editors.map(cslName),
    issued: issued(reference),
    'container-title': reference.journal,
    volume: reference.volume,
    issue: reference.issue,
    page: reference.pages,
    DOI: reference.doi,
    PMID: reference.pmid,
    ISSN: reference.issn.filter((number) => number.includes('-')).join(', '),
    ISBN: reference.issn.filter((number) => !number.includes('-')).join(', '),
    publisher: reference.publisher,
    abstract: reference.abstract,
    keyword: keywords.join(', '),
    language: reference.language,
    URL: urls[0] ?? '',
    note: notes.join('\n'),
    custom: {
      ...(keywords.length > 0 && { keywords }),
      ...(urls.length > 1 && { urls }),
      ...(notes.length > 1 && { notes }),
    },
  }
  if (reference.format === 'csl-json')
    for (const { tag, value } of reference.raw) if (!understoodVariables.has(tag)) item[tag] = parsed(value)
  return Object.fromEntries(Object.entries(item).filter(([, value]) => !isEmpty(value)))
}

function cslName(author: Author): Record<string, string> {
  if (author.kind === 'corporate') return { literal: author.name }
  const { family, given, particle, suffix } = author
  return {
    family,
    given,
    ...(particle !== '' && { 'non-dropping-particle': particle }),
    ...(suffix !== '' && { suffix }),
  }
}

function issued({ date, year }: Reference): Record<string, unknown> {
  const parts = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(date)
  if (parts)
    return { 'date-parts': [parts.slice(1).flatMap((part) => (part === undefined ? [] : Number(part)))] }
  if (date === '') return year === null ? {} : { 'date-parts': [[year]] }
  return { raw: date }
}

function parsed(value: string): unknown {
  if (!/^[[{\d]|^(true|false|null)$/.test(value)) return value
  try {
    return JSON.parse(value)
  } catch {
    return value
  }
}

function isEmpty(value: unknown): boolean {
  if (value === '') return true
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0
}
