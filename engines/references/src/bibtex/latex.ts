/** Combining marks for LaTeX accents. */
const accents = new Map([
  ["'", '\u0301'],
  ['`', '\u0300'],
  ['^', '\u0302'],
  ['"', '\u0308'],
  ['~', '\u0303'],
  ['=', '\u0304'],
  ['.', '\u0307'],
  ['c', '\u0327'],
  ['v', '\u030c'],
  ['u', '\u0306'],
  ['H', '\u030b'],
  ['k', '\u0328'],
  ['r', '\u030a'],
  ['d', '\u0323'],
  ['b', '\u0331'],
  ['t', '\u0361'],
])

/** Commands that stand for a sign. */
const symbols = new Map([
  ['ss', 'ß'],
  ['o', 'ø'],
  ['O', 'Ø'],
  ['l', 'ł'],
  ['L', 'Ł'],
  ['ae', 'æ'],
  ['AE', 'Æ'],
  ['oe', 'œ'],
  ['OE', 'Œ'],
  ['aa', 'å'],
  ['AA', 'Å'],
  ['i', 'ı'],
  ['j', 'ȷ'],
  ['th', 'þ'],
  ['TH', 'Þ'],
  ['dh', 'ð'],
  ['DH', 'Ð'],
  ['textendash', '–'],
  ['textemdash', '—'],
  ['textquoteright', '’'],
  ['textquoteleft', '‘'],
  ['textquotedblleft', '“'],
  ['textquotedblright', '”'],
  ['ldots', '…'],
  ['dots', '…'],
  ['textregistered', '®'],
  ['texttrademark', '™'],
  ['copyright', '©'],
  ['pounds', '£'],
  ['euro', '€'],
  ['S', '§'],
  ['P', '¶'],
  ['textdegree', '°'],
  ['textmu', 'µ'],
  ['alpha', 'α'],
  ['beta', 'β'],
  ['gamma', 'γ'],
  ['kappa', 'κ'],
  ['chi', 'χ'],
  ['mu', 'μ'],
  ['textasciitilde', '~'],
  ['textbackslash', '\\'],
  ['textunderscore', '_'],
  ['varepsilon', 'ε'],
  ['zeta', 'ζ'],
  ['eta', 'η'],
  ['vartheta', 'ϑ'],
  ['iota', 'ι'],
  ['nu', 'ν'],
  ['xi', 'ξ'],
  ['rho', 'ρ'],
  ['upsilon', 'υ'],
  ['phi', 'φ'],
  ['varphi', 'φ'],
  ['psi', 'ψ'],
  ['Gamma', 'Γ'],
  ['Theta', 'Θ'],
  ['Lambda', 'Λ'],
  ['Xi', 'Ξ'],
  ['Pi', 'Π'],
  ['Sigma', 'Σ'],
  ['Upsilon', 'Υ'],
  ['Phi', 'Φ'],
  ['Psi', 'Ψ'],
  ['times', '×'],
  ['pm', '±'],
  ['leq', '≤'],
  ['le', '≤'],
  ['geq', '≥'],
  ['ge', '≥'],
  ['ldquo', '“'],
  ['rdquo', '”'],
  ['textgreater', '>'],
  ['textless', '<'],
  ['textquotedbl', '"'],
  ['textbar', '|'],
  ['textbraceleft', '{'],
  ['textbraceright', '}'],
  ['textasciicircum', '^'],
  ['textellipsis', '…'],
  ['textbullet', '•'],
  ['cdot', '·'],
  ['delta', 'δ'],
  ['epsilon', 'ε'],
  ['lambda', 'λ'],
  ['omega', 'ω'],
  ['sigma', 'σ'],
  ['tau', 'τ'],
  ['theta', 'θ'],
  ['pi', 'π'],
  ['Delta', 'Δ'],
  ['Omega', 'Ω'],
  ['approx', '≈'],
  ['sim', '∼'],
  ['rightarrow', '→'],
  ['to', '→'],
  ['infty', '∞'],
  ['neq', '≠'],
  ['deg', '°'],
  ['textonehalf', '½'],
  ['guillemotleft', '«'],
  ['guillemotright', '»'],
  ['textexclamdown', '¡'],
  ['textquestiondown', '¿'],
  ['LaTeX', 'LaTeX'],
  ['TeX', 'TeX'],
  ['BibTeX', 'BibTeX'],
  ['textordfeminine', 'ª'],
  ['textordmasculine', 'º'],
  ['slash', '/'],
  ['lq', '‘'],
  ['rq', '’'],
  ['dag', '†'],
  ['ddag', '‡'],
  ['DJ', 'Đ'],
  ['dj', 'đ'],
  ['NG', 'Ŋ'],
  ['ng', 'ŋ'],
])

/** Commands that only dress their text. */
const dress =
  /^(text(it|bf|sc|rm|tt|sf|sl|up|md|normal)|emph|em|it|bf|sc|rm|tt|sl|sf|math(rm|it|bf|cal|bb|sf)|mbox|hbox|uppercase|lowercase|MakeUppercase|MakeLowercase|url|path|href|nobreak|protect|relax|ensuremath|textnormal|underline|bibstring|mkbibquote|mkbibemph|noopsort|enquote|foreignlanguage|left|right|bibinfo)$/

const special = /[\\{}$~]|--|``|''/

/**
 * Plain text of a BibTeX value: accents composed, commands replaced or dropped with their text kept, braces removed. Unknown
 * commands stay as written.
 *
 * @example decodeLatex("{\\'A}lvarez {\\&} Mu\\~noz") // 'Álvarez & Muñoz'
 */
export function decodeLatex(written: string): string {
  if (!special.test(written)) return written
  const isMath = mathSigns(written)
  let math = false
  let text = ''
  let at = 0
  while (at < written.length) {
    const sign = written[at] ?? ''
    if (sign === '\\') {
      const read = readCommand(written, at)
      text += read.text
      at = read.end
    } else if (sign === '{' || sign === '}') at += 1
    else if (sign === '~') {
      text += ' '
      at += 1
    } else if (sign === '$' && isMath.has(at)) {
      math = !math
      at += 1
    } else if (math && (sign === '_' || sign === '^')) {
      const read = readScript(written, at + 1, sign === '_' ? lowered : raised)
      text += read.text
      at = read.end
    } else if (sign === '-' && written[at + 1] === '-') {
      const three = written[at + 2] === '-'
      text += three ? '—' : '–'
      at += three ? 3 : 2
    } else if ((sign === '`' || sign === "'") && written[at + 1] === sign) {
      text += sign === '`' ? '“' : '”'
      at += 2
    } else {
      text += sign
      at += 1
    }
  }
  return text
}

type Read = { text: string; end: number }

function readCommand(written: string, at: number): Read {
  const next = written[at + 1] ?? ''
  if (!/[a-zA-Z]/.test(next)) {
    if (accents.has(next)) return accented(written, at + 2, next)
    if ('&%$#_{}'.includes(next) && next !== '') return { text: next, end: at + 2 }
    if (',;:! \\\n\t'.includes(next))
      return { text: next === '!' || next === '' ? '' : ' ', end: at + 1 + next.length }
    if ('-/()[]'.includes(next)) return { text: '', end: at + 2 }
    return { text: '\\', end: at + 1 }
  }
  const nameEnd = endOfLetters(written, at + 1)
  const name = written.slice(at + 1, nameEnd)
  const symbol = symbols.get(name)
  if (symbol !== undefined) return { text: symbol, end: afterCommand(written, nameEnd) }
  if (accents.has(name)) return accented(written, nameEnd, name)
  if (name === 'textsubscript') return readScript(written, nameEnd, lowered)
  if (name === 'textsuperscript') return readScript(written, nameEnd, raised)
  if (dress.test(name)) {
    // The address of `\href{address}{text}` goes; so does the language of `\foreignlanguage`.
    if (name === 'href' || name === 'foreignlanguage') {
      const closed = written.indexOf('}', nameEnd)
      if (closed > 0) return { text: '', end: closed + 1 }
    }
    return { text: '', end: afterCommand(written, nameEnd) }
  }
  return { text: `\\${name}`, end: nameEnd }
}

/** Signs that have a small form below or above the line. */
const lowered = scripts('0123456789+-=()', '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎')
const raised = scripts('0123456789+-=()ni', '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱ')

function scripts(plain: string, small: string): Map<string, string> {
  const forms = [...small]
  return new Map([...plain].map((sign, index) => [sign, forms[index] ?? sign]))
}

/** What is set below or above the line, in small signs where all of them have one; otherwise it is read on as it is. */
function readScript(written: string, from: number, forms: ReadonlyMap<string, string>): Read {
  const found = /[^{}\\\s]|\{(?:\\[a-z]+ ?|[{}])*([^{}\\]{1,20})\}+/y
  found.lastIndex = from
  const [whole = '', inner = whole] = found.exec(written) ?? []
  const small = [...inner].map((sign) => forms.get(sign))
  return small.length > 0 && small.every((sign) => sign !== undefined)
    ? { text: small.join(''), end: from + whole.length }
    : { text: '', end: from }
}

/** The letter that an accent belongs to, perhaps in braces, perhaps a dotless i or j, and the accent on it. */
function accented(written: string, from: number, mark: string): Read {
  const base = /\s*(?:\{\s*)*(?:\\([ij])(?![a-zA-Z])\s*(?:\{\})?|(\p{L}))/uy
  base.lastIndex = from
  const found = base.exec(written)
  const letter = found?.[1] ?? found?.[2]
  if (!found || letter === undefined) return { text: /[a-zA-Z]/.test(mark) ? `\\${mark}` : mark, end: from }
  return { text: (letter + (accents.get(mark) ?? '')).normalize('NFC'), end: from + found[0].length }
}

/** A command of letters swallows the space or the empty braces behind it. */
function afterCommand(written: string, at: number): number {
  if (written.startsWith('{}', at)) return at + 2
  let end = at
  while (/\s/.test(written[end] ?? '')) end += 1
  return end
}

function endOfLetters(written: string, from: number): number {
  let end = from
  while (/[a-zA-Z]/.test(written[end] ?? '')) end += 1
  return end
}

/** Positions of the dollars that enclose a formula; amounts of money (`$5 to $10`) are none. */
function mathSigns(written: string): Set<number> {
  const signs = new Set<number>()
  if (!written.includes('$')) return signs
  for (const found of written.matchAll(/(?<!\\)\$([^$]{1,200})(?<!\\)\$/g))
    if (/[\\^_={}<>]/.test(found[1] ?? '') || /^[a-zA-Z]{1,3}$/.test(found[1] ?? '')) {
      signs.add(found.index)
      signs.add(found.index + found[0].length - 1)
    }
  return signs
}

const escapes = new Map([
  ['\\', '\\textbackslash{}'],
  ['{', '\\textbraceleft{}'],
  ['}', '\\textbraceright{}'],
  ['~', '\\textasciitilde{}'],
  ['^', '\\textasciicircum{}'],
])

/**
 * Text as a value of BibTeX; accents stay as they are (UTF-8). `decodeLatex` reads it back.
 *
 * @example encodeLatex('Health & Place {1}') // 'Health \\& Place \\textbraceleft{}1\\textbraceright{}'
 */
export function encodeLatex(text: string): string {
  return text
    .replace(/[\\{}~^]|[&%$#_]/g, (sign) => escapes.get(sign) ?? `\\${sign}`)
    .replace(/([-'`])(?=\1)/g, '$1{}')
}
