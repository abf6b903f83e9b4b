import { foldForNames } from './named-things.ts'
import { count, countOf, decimalOf } from './printed-numbers.ts'

/**
 * A sentence in small letters without accents, its numbers replaced by marks: `#0#` is the first whole number, `%0%` the
 * first share in per cent. So an expression never reads half of a number, in digits or in words.
 */
export type MarkedSentence = {
  text: string
  counts: readonly number[]
  /** The whole numbers as the folded text has them, as expressions. */
  printed: readonly string[]
  shares: readonly { value: number; decimals: number }[]
}

/** The mark of a whole number and of a share, for use inside an expression. */
export const countMark = '#(\\d+)#'
export const shareMark = '%(\\d+)%'

/** What a number counts when it counts documents. */
export const documentNoun =
  '(?:records?|hits|entries|references?|citations?|articles?|papers?|publications?|reports?|studies|study|documents?|abstracts?|titles?|full[- ]texts?|manuscripts?|trials?|registros?|referencias?|citas?|citacoes|articulos?|publicaciones|publicacao|publicacoes|informes?|estudios?|documentos?|resumenes|titulos?|artigos?|relatos?|estudos?|resumos?|textos completos|texto completo|ensayos?|ensaios?|trabajos?|trabalhos?)'

const share = /(?<![\d.,])(\d{1,3}(?:[.,]\d{1,2})?)\s?(?:%|per ?cent\b|por ciento\b|por cento\b)/gu
const numbers = new RegExp(count, 'gu')
const isDocument = new RegExp(`^ (?:\\p{L}+ )?${documentNoun}(?!\\p{L})`, 'u')
/** What names a thing and counts nothing: `Table 2`, `COVID-19`, `X9`, `1990-2021`, `January 5`. */
const notCounting =
  /(?:\b(?:tables?|figures?|fig\.|tablas?|figuras?|tabelas?|quadros?|cuadros?|appendix|anexos?|sections?|version|versao|capitulos?|chapters?|items?|steps?|phases?|fases?|etapas?|january|february|march|april|may|june|july|august|september|october|november|december|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|janeiro|fevereiro|marco|maio|junho|julho|setembro|outubro|novembro|dezembro) |\p{L}-|\p{L}|\d\s?[-–]\s?|\d:)$/u

/**
 * Marks the numbers of a sentence.
 *
 * @example markedSentence('Se incluyeron treinta y cuatro (3,3 %) de 1.028.')
 * // { text: 'se incluyeron #0# (%0%) de #1#.', counts: [34, 1028], printed: […], shares: [{ value: 3.3, decimals: 1 }] }
 */
export function markedSentence(sentence: string): MarkedSentence {
  const shares: { value: number; decimals: number }[] = []
  const counts: number[] = []
  const texts: string[] = []
  const folded = foldForNames(sentence)
    .replace(/\bgrey\b/g, 'gray')
    .replace(/[#*†‡]+/g, '')
  const withShares = folded.replace(share, (_, printed: string) => {
    shares.push({ value: decimalOf(printed), decimals: printed.split(/[.,]/)[1]?.length ?? 0 })
    return `%${letter(shares.length - 1)}%`
  })
  const text = withShares
    .replace(numbers, (printed, at: number) => {
      const before = withShares.slice(Math.max(0, at - 24), at)
      const behind = withShares.slice(at + printed.length, at + printed.length + 60)
      if (notCounting.test(before) || /^(?:\s?[-–]\s?\d|:\d|\/\d{4}|[-–]\p{L}{3})/u.test(behind))
        return printed
      const couldBeYear = /^(?:19|20)\d\d$/.test(printed)
      const isArticle = /^(?:one|un|una|uno|um|uma)$/.test(printed)
      if (printed === 'dos' && isPortuguese(sentence)) return printed
      if ((couldBeYear || isArticle) && !isDocument.test(behind)) return printed
      counts.push(countOf(printed))
      texts.push(printed.replace(/\./g, '\\.'))
      return `#${counts.length - 1}#`
    })
    .replace(/%([a-z]+)%/g, (_, name: string) => `%${placeOf(name)}%`)
    .replace(/\bn\s?=\s?(?=[#%])/g, '')
    .replace(/\[/g, '(')
    .replace(/\]/g, ')')
  return { text, counts, printed: texts, shares }
}

/** In Portuguese `dos` means `of the`, and not two. */
function isPortuguese(sentence: string): boolean {
  return (
    /[ãõ]|(?<!\p{L})(?:foram|em|uma|com|estudos?|artigos?|às?|pel[ao]s?|os|n[ao]s?)(?!\p{L})/iu.test(
      sentence,
    ) && !/(?<!\p{L})(?:los|las|el|en|y|con|estudios?|artículos?|del)(?!\p{L})/iu.test(sentence)
  )
}

/** Shares are named by letters while whole numbers are looked for. */
function letter(place: number): string {
  return 'a'.repeat(place + 1)
}

function placeOf(name: string): number {
  return name.length - 1
}
