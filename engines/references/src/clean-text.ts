/** Names of character entities that occur in exports of databases; others are left as written. */
const named = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', ' '],
  ['ndash', '–'],
  ['mdash', '—'],
  ['hellip', '…'],
  ['lsquo', '‘'],
  ['rsquo', '’'],
  ['ldquo', '“'],
  ['rdquo', '”'],
  ['laquo', '«'],
  ['raquo', '»'],
  ['bull', '•'],
  ['middot', '·'],
  ['deg', '°'],
  ['plusmn', '±'],
  ['times', '×'],
  ['le', '≤'],
  ['ge', '≥'],
  ['ne', '≠'],
  ['micro', 'µ'],
  ['alpha', 'α'],
  ['beta', 'β'],
  ['gamma', 'γ'],
  ['delta', 'δ'],
  ['kappa', 'κ'],
  ['mu', 'μ'],
  ['aacute', 'á'],
  ['eacute', 'é'],
  ['iacute', 'í'],
  ['oacute', 'ó'],
  ['uacute', 'ú'],
  ['yacute', 'ý'],
  ['ntilde', 'ñ'],
  ['atilde', 'ã'],
  ['otilde', 'õ'],
  ['ccedil', 'ç'],
  ['agrave', 'à'],
  ['egrave', 'è'],
  ['igrave', 'ì'],
  ['ograve', 'ò'],
  ['ugrave', 'ù'],
  ['acirc', 'â'],
  ['ecirc', 'ê'],
  ['icirc', 'î'],
  ['ocirc', 'ô'],
  ['ucirc', 'û'],
  ['auml', 'ä'],
  ['euml', 'ë'],
  ['iuml', 'ï'],
  ['ouml', 'ö'],
  ['uuml', 'ü'],
  ['szlig', 'ß'],
  ['aring', 'å'],
  ['oslash', 'ø'],
  ['aelig', 'æ'],
  ['iexcl', '¡'],
  ['iquest', '¿'],
  ['Aacute', 'Á'],
  ['Eacute', 'É'],
  ['Iacute', 'Í'],
  ['Oacute', 'Ó'],
  ['Uacute', 'Ú'],
  ['Ntilde', 'Ñ'],
  ['Atilde', 'Ã'],
  ['Otilde', 'Õ'],
  ['Ccedil', 'Ç'],
  ['Auml', 'Ä'],
  ['Ouml', 'Ö'],
  ['Uuml', 'Ü'],
  ['Agrave', 'À'],
  ['Egrave', 'È'],
  ['Acirc', 'Â'],
  ['Ecirc', 'Ê'],
  ['Aring', 'Å'],
  ['Oslash', 'Ø'],
])

const markup =
  /<\/?(?:i|b|u|em|strong|sub|sup|p|br|span|div|h[1-6]|ul|ol|li|sec|title|italic|bold|sc|inf|jats:[a-z]+|mml:[a-z]+)(?:\s[^<>]*=[^<>]*)?\s*\/?>/gi

/** Every sign but white space and control characters, as ranges of a class. */
const visible =
  '!-~\\u00a1-\\u167f\\u1681-\\u1fff\\u200b-\\u2027\\u202a-\\u202e\\u2030-\\u205e\\u2060-\\u2fff\\u3001-\\ufefe\\uff00-\\uffff'

/** Any gap between words but a single plain space. */
const oddGap = new RegExp(`[^${visible}]{2,}|[^${visible} ]`, 'g')

/** What may need cleaning: `<`, `&`, a control character, an odd or a double space. */
const suspicious = /[^ !-%'-;=-~\u00a1-\uffff]| {2}/

/**
 * Plain text of a field: entities decoded, tags of markup removed, runs of white space and control characters made one
 * space. Cleaning twice changes nothing.
 *
 * @example cleanText('Effects of <i>E. coli</i> &amp; others') // 'Effects of E. coli & others'
 */
export function cleanText(written: string): string {
  if (!suspicious.test(written)) return written.trim()
  let text = written
  for (let round = 0; round < 8; round += 1) {
    const before = text
    text = decodeEntities(text)
    if (text.includes('<')) text = text.replace(markup, '')
    if (text === before) break
  }
  return text.replace(oddGap, ' ').trim()
}

/**
 * Like `cleanText`, but empty lines stay as bounds of paragraphs.
 *
 * @example cleanParagraphs('One\nline.\n\nNext.') // 'One line.\n\nNext.'
 */
export function cleanParagraphs(written: string): string {
  if (!written.includes('\n')) return cleanText(written)
  return written
    .split(/\n[^\S\n]*\n/)
    .map(cleanText)
    .filter((paragraph) => paragraph !== '')
    .join('\n\n')
}

/** Text with its character entities decoded once; unknown ones stay. */
export function decodeEntities(text: string): string {
  return text.includes('&') ? text.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]{2,8});/gi, decodeEntity) : text
}

function decodeEntity(whole: string, name: string): string {
  if (!name.startsWith('#')) return named.get(name) ?? whole
  const code = name[1] === 'x' || name[1] === 'X' ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1))
  return (code > 31 || (code > 8 && code < 14)) && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
    ? String.fromCodePoint(code)
    : whole
}

/** Text of an abstract with its paragraphs; what databases write where there is none is none. */
export function cleanAbstract(written: string): string {
  const text = cleanParagraphs(written)
  return text.length < 40 &&
    /^\[?(no abstract( is)? available|abstract not available)[\].]*$|^n\/?a$/i.test(text)
    ? ''
    : text
}
