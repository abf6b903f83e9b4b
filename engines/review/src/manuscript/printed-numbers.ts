const words: Readonly<Record<string, number>> = Object.fromEntries(
  [
    ['one un una uno um uma', 1],
    ['two dos dois duas', 2],
    ['three tres três', 3],
    ['four cuatro quatro', 4],
    ['five cinco', 5],
    ['six seis', 6],
    ['seven siete sete', 7],
    ['eight ocho oito', 8],
    ['nine nueve nove', 9],
    ['ten diez dez', 10],
    ['eleven once onze', 11],
    ['twelve doce doze', 12],
    ['thirteen trece treze', 13],
    ['fourteen catorce quatorze', 14],
    ['fifteen quince quinze', 15],
    ['sixteen dieciséis dezesseis', 16],
    ['seventeen diecisiete dezessete', 17],
    ['eighteen dieciocho dezoito', 18],
    ['nineteen diecinueve dezenove', 19],
    ['twenty veinte vinte', 20],
  ].flatMap(([names, value]) =>
    String(names)
      .split(' ')
      .map((name) => [name, Number(value)]),
  ),
)

const digits = String.raw`(?<![\d.,])\d{1,3}(?:[ ,.\u00a0\u202f]\d{3})+(?!\d)|(?<![\d.,])\d+(?![\d]|[.,]\d|\s?%)`

/** A whole number in a text, in digits or in words of the three languages; for use inside an expression without case. */
export const count = `(?:${digits}|(?<!\\p{L})(?:${Object.keys(words).join('|')})(?!\\p{L}))`

/**
 * What a printed whole number stands for.
 *
 * @example countOf('2,064') // 2064
 * @example countOf('ocho') // 8
 */
export function countOf(text: string): number {
  return words[text.toLowerCase()] ?? Number(text.replace(/\D/g, ''))
}

/** What a printed number with decimals stands for, whichever sign parts them. */
export function decimalOf(text: string): number {
  return Number(text.replace(',', '.'))
}
