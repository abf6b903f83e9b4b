import { foldText } from './fold-text.ts'

/** A title as it is compared. */
export type ComparedTitle = {
  /** Folded, without notes that databases add; `''` where there is none or only a placeholder. */
  text: string
  /** As written, without those notes. */
  written: string
  /** What the title says about itself: `erratum` of, or `reply` to, what the rest of it names. */
  notice: Notice
}

export type Notice = 'none' | 'erratum' | 'reply'

const languages =
  'arabic|bulgarian|catalan|chinese|croatian|czech|danish|dutch|english|finnish|french|german|greek|hebrew|hungarian|' +
  'icelandic|indonesian|italian|japanese|korean|lithuanian|norwegian|persian|polish|portuguese|romanian|russian|serbian|' +
  'slovak|slovenian|spanish|swedish|thai|turkish|ukrainian|vietnamese'

/** Notes that databases put behind a title in brackets. */
const added = new RegExp(
  `\\s*[[(](?:(?:article )?in )?(?:(?:${languages})(?:[,; ]+(?:and )?(?:${languages}))*|${[
    '\\d+ refs?\\.?',
    '\\d+',
    'references?',
    'comments?',
    'see comments?',
    'letters?',
    'editorial',
    'review',
    '(?:structured |provisional |meeting )?abstract',
    '(?:brief|project) record',
    'no abstract available',
    'corrected',
  ].join('|')})[\\])]`,
  'gi',
)
/** That an erratum appeared elsewhere does not make the article one. */
const appeared = /\s*[[(](?:published )?(?:erratum|correction|corrigendum|retraction)(?: appears)? in\b.*$/i

const erratumBefore =
  /^\W*(?:published |author )?(?:erratum|errata|corrigend(?:um|a)|corrections?|addendum|fe de erratas|correc(?:ción|ção)|retraction)(?:\s+(?:to|for|of|in|de|a))?\s*(?:[:.\-–—"'“‘[]|$)\s*/i
const erratumBehind = /\s*[[(\-–—:.]\s*(?:erratum|corrigendum|correction)\W*$/i
/** `(vol 360, pg 542, 2009)` and `(Journal (2009) 360 (542-544))`: where the corrected article stands. */
const correctedPlace =
  /\s*\(vol\.? \w+, (?:pg|pp?|page|art)\.? [^()]*\)\W*$|\s*\((?:[^()]|\([^()]*\))*\d(?:[^()]|\([^()]*\))*\)\W*$/i
const replyBefore =
  /^\W*(?:(?:author'?s?'? )?(?:reply|response)|in reply|comments?|commentary|re|letter|response to letter|respuesta|resposta|réplica)(?:\s+(?:to|on|a))?\s*(?:[:"“‘]|$)\s*|^(?:a )?(?:reply|comment|commentary) (?:to|on)\b\s*|^(?:a )?response to (?:the )?(?:letter|comment|commentary|article|editorial|paper)\b\s*/i
const replyBehind = /\s*[-–—:.(]\s*(?:(?:author'?s?'?s? )?(?:reply|response)|in reply|comment)\W*$/i

/** Databases list a review under the book's title, with or without saying what it is. */
const bookReview = /^book review\s*[:.]\s*|\s*(?:[-–—:.]\s*|[[(]\s*)book review\W*$/i

const placeholders = new Set([
  'unknown',
  'untitled',
  'no title',
  'title not available',
  'not available',
  'na',
  'n a',
])

/**
 * Reads a title for comparison.
 *
 * @example readTitle('Erratum: Sleep in rats. [Russian]') // { text: 'sleep in rats', notice: 'erratum' }
 */
export function readTitle(written: string): ComparedTitle {
  let title = unmarked(written)
  let notice: Notice = 'none'
  const without = (pattern: RegExp, found: Notice) => {
    const rest = title.replace(pattern, '')
    if (rest === title) return
    notice = found
    title = rest
  }
  if (/[[(]/.test(title)) {
    title = title.replace(appeared, '')
    // Before years in brackets are taken for a note, for the place has one.
    const place = correctedPlace.exec(title)?.[0] ?? ''
    if (place.includes('vol') || /\((?:19|20)\d\d\)/.test(place)) without(correctedPlace, 'erratum')
    title = title.replace(added, '')
  }
  title = title.replace(/^(?:retracted(?: article)?|withdrawn)\s*[:.]\s*/i, '').replace(bookReview, '')
  without(erratumBefore, 'erratum')
  without(erratumBehind, 'erratum')
  if (notice === 'none') without(replyBefore, 'reply')
  if (notice === 'none') without(replyBehind, 'reply')
  const folded = foldText(title)
  const text = placeholders.has(folded) ? '' : folded
  return { text, written: title, notice }
}

/** Without tags, and without letters that an export lost as `?` or U+FFFD, so that only a slip is left: `Th?mis`. */
function unmarked(written: string): string {
  let title = written
  if (title.includes('<')) title = title.replace(/<\/?[a-z][a-z0-9]*(?:\s[^<>]*)?\/?>/gi, '')
  if (/[?\uFFFD]/.test(title)) title = title.replace(/(?<=\p{L})[?\uFFFD]+(?=\p{L})/gu, '')
  return title
}

/** Words; each sign of a script without spaces between words counts as one. */
export function wordsOf(folded: string): string[] {
  if (folded === '') return []
  const spaced = /[\u3040-\u30ff\u3400-\u9fff]/.test(folded)
    ? folded.replace(/[\u3040-\u30ff\u3400-\u9fff]/g, ' $& ').trim()
    : folded
  return spaced.split(/ +/)
}
