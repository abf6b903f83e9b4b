/** Combining marks for LaTeX accents. */
const accents: Record<string, string> = {
  "'": '\u0301',
  '`': '\u0300',
  '^': '\u0302',
  '"': '\u0308',
  '~': '\u0303',
  '=': '\u0304',
  '.': '\u0307',
  c: '\u0327',
  v: '\u030c',
  u: '\u0306',
  H: '\u030b',
  k: '\u0328',
  r: '\u030a',
  d: '\u0323',
  b: '\u0331',
}

const symbols: Record<string, string> = {
  ss: 'ß',
  o: 'ø',
  O: 'Ø',
  l: 'ł',
  L: 'Ł',
  ae: 'æ',
  AE: 'Æ',
  oe: 'œ',
  OE: 'Œ',
  aa: 'å',
  AA: 'Å',
  i: 'ı',
  j: 'ȷ',
  th: 'þ',
  TH: 'Þ',
  dh: 'ð',
  DH: 'Ð',
  textendash: '–',
  textemdash: '—',
  textquoteright: '’',
  textquoteleft: '‘',
  textquotedblleft: '“',
  textquotedblright: '”',
  ldots: '…',
  dots: '…',
  textregistered: '®',
  texttrademark: '™',
  copyright: '©',
  pounds: '£',
  euro: '€',
  S: '§',
  P: '¶',
  textdegree: '°',
  textmu: 'µ',
  alpha: 'α',
  beta: 'β',
  gamma: 'γ',
  kappa: 'κ',
  chi: 'χ',
  mu: 'μ',
  textasciitilde: '~',
  textbackslash: '\\',
  textunderscore: '_',
  times: '×',
  pm: '±',
  leq: '≤',
  le: '≤',
  geq: '≥',
  ge: '≥',
  ldquo: '“',
  rdquo: '”',
  textgreater: '>',
  textless: '<',
}

/**
 * Plain text of a BibTeX value: accents composed, commands replaced or dropped with their text kept, braces removed.
 *
 * @example decodeLatex("{\\'A}lvarez {\\&} Mu\\~noz") // 'Álvarez & Muñoz'
 */
export function decodeLatex(written: string): string {
  if (!/[\\{}$~]|--/.test(written)) return written
  return written
    .replace(
      /\\([`'^"~=.])\s*\{?\s*(?:\\([ij])(?![a-zA-Z])|(\p{L}))\s*\}?/gu,
      (_, mark: string, dotless: string | undefined, letter: string | undefined) =>
        compose(letter ?? dotless ?? '', mark),
    )
    .replace(
      /\\([cvuHkrdb])(?:\s+|\s*\{\s*)(?:\\([ij])(?![a-zA-Z])|(\p{L}))\s*\}?/gu,
      (_, mark: string, dotless: string | undefined, letter: string | undefined) =>
        compose(letter ?? dotless ?? '', mark),
    )
    .replace(
      /\\([a-zA-Z]+)(?:\{\})?[ ]?(?=([^a-zA-Z]|$))/g,
      (whole, name: string) =>
        symbols[name] ??
        (whole.startsWith('\\text') ||
        whole.startsWith('\\emph') ||
        whole.startsWith('\\it') ||
        whole.startsWith('\\bf') ||
        whole.startsWith('\\em')
          ? ''
          : whole),
    )
    .replace(/\\([&%$#_{}])/g, (_, sign: string) =>
      sign === '{' ? '\ue000' : sign === '}' ? '\ue001' : sign,
    )
    .replace(/\\(?:url|href|mathrm|mathit|mbox|textsc|textrm)\b/g, '')
    .replace(/(?<!\\)~/g, ' ')
    .replace(/\\[,;:! ]/g, ' ')
    .replace(/---/g, '—')
    .replace(/(?<!-)--(?!-)/g, '–')
    .replace(/``|''/g, '"')
    .replace(/[{}]/g, '')
    .replace(/\$([^$]*)\$/g, '$1')
    .replace(/\ue000/g, '{')
    .replace(/\ue001/g, '}')
}

function compose(letter: string, mark: string): string {
  return (letter + (accents[mark] ?? '')).normalize('NFC')
}
