import type { Comparison, Evidence } from './compare-records.ts'
import type { Reason, ReasonCode } from './duplicate-link.ts'
import type { Weights } from './weights.ts'

/** The observations on a pair that moved its certainty, the strongest first. */
export function reasonsFor({ evidence, likeness }: Comparison, table: Weights): Reason[] {
  const found: { reason: Reason; strength: number }[] = []
  const add = (code: ReasonCode | undefined, strength: number | undefined, value?: number) => {
    if (!code || !strength) return
    const favours = strength > 0
    // Weights are learnt together, so a small one may point the other way; as a reason it would only puzzle.
    if (code.startsWith(favours ? 'different-' : 'same-')) return
    const reason: Reason = value === undefined ? { code, favours } : { code, favours, value: rounded(value) }
    found.push({ reason, strength: Math.abs(strength) })
  }
  const { title, authors, abstract } = evidence
  const measured = (code: ReasonCode) => (code.endsWith('likeness') ? true : undefined)
  const titleCode = titleCodes[title]
  add(titleCode, table.title[title], titleCode && measured(titleCode) && likeness.title)
  const authorCode = authorCodes[authors]
  add(authorCode, table.authors[authors], authorCode && measured(authorCode) && likeness.authors)
  const abstractCode = abstractCodes[abstract]
  add(abstractCode, table.abstract[abstract], abstractCode && measured(abstractCode) && likeness.abstract)
  if (evidence.titleWeight === 'few' || evidence.titleWeight === 'heading')
    add('short-title', table.titleWeight[evidence.titleWeight])
  add(
    evidence.numbers === 'agree' ? undefined : 'different-numbers-in-title',
    table.numbers[evidence.numbers],
  )
  add(evidence.notices === 'agree' ? undefined : 'different-kind', table.notices[evidence.notices])
  add(evidence.kinds === 'agree' ? undefined : 'different-kind', table.kinds[evidence.kinds])
  for (const field of ['doi', 'pmid', 'volume', 'issue'] as const) {
    const level = evidence[field]
    if (level !== 'unknown') add(`${level}-${field}`, table[field][level])
  }
  add(yearCodes[evidence.year], table.year[evidence.year])
  add(journalCodes[evidence.journal], table.journal[evidence.journal])
  add(pageCodes[evidence.pages], table.pages[evidence.pages])
  return found.sort((x, y) => y.strength - x.strength).map(({ reason }) => reason)
}

const titleCodes: { [Level in Evidence['title']]?: ReasonCode } = {
  equal: 'same-title',
  slips: 'title-likeness',
  shortened: 'title-within-title',
  within: 'title-within-title',
  alike: 'title-likeness',
  akin: 'title-likeness',
  different: 'different-title',
}
const authorCodes: { [Level in Evidence['authors']]?: ReasonCode } = {
  same: 'same-authors',
  'same-few': 'same-authors',
  within: 'authors-within-authors',
  mostly: 'authors-likeness',
  partly: 'authors-likeness',
  different: 'different-authors',
}
const abstractCodes: { [Level in Evidence['abstract']]?: ReasonCode } = {
  same: 'same-abstract',
  alike: 'abstract-likeness',
  partly: 'abstract-likeness',
  different: 'different-abstract',
}
const yearCodes: { [Level in Evidence['year']]?: ReasonCode } = {
  same: 'same-year',
  adjacent: 'adjacent-year',
  near: 'different-year',
  far: 'different-year',
}
const journalCodes: { [Level in Evidence['journal']]?: ReasonCode } = {
  same: 'same-journal',
  different: 'different-journal',
}
const pageCodes: { [Level in Evidence['pages']]?: ReasonCode } = {
  range: 'same-pages',
  first: 'same-first-page',
  overlap: 'same-first-page',
  'other-length': 'different-pages',
  different: 'different-pages',
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000
}
