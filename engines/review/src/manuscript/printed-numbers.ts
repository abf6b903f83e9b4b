/** Names of numbers in the three languages, folded (`foldForNames`): small letters without accents. */
const units = numbered([
  ['one un una uno um uma', 1],
  ['two dos dois duas', 2],
  ['three tres', 3],
  ['four cuatro quatro', 4],
  ['five cinco', 5],
  ['six seis', 6],
  ['seven siete sete', 7],
  ['eight ocho oito', 8],
  ['nine nueve nove', 9],
])
const teens = numbered([
  ['ten diez dez', 10],
  ['eleven once onze', 11],
  ['twelve doce doze', 12],
  ['thirteen trece treze', 13],
  ['fourteen catorce quatorze catorze', 14],
  ['fifteen quince quinze', 15],
  ['sixteen dieciseis dezesseis dezasseis', 16],
  ['seventeen diecisiete dezessete dezassete', 17],
  ['eighteen dieciocho dezoito', 18],
  ['nineteen diecinueve dezenove dezanove', 19],
  ['veintiun veintiuno veintiuna', 21],
  ['veintidos', 22],
  ['veintitres', 23],
  ['veinticuatro', 24],
  ['veinticinco', 25],
  ['veintiseis', 26],
  ['veintisiete', 27],
  ['veintiocho', 28],
  ['veintinueve', 29],
])
const tens = numbered([
  ['twenty veinte vinte', 20],
  ['thirty treinta trinta', 30],
  ['forty cuarenta quarenta', 40],
  ['fifty cincuenta cinquenta', 50],
  ['sixty sesenta sessenta', 60],
  ['seventy setenta', 70],
  ['eighty ochenta oitenta', 80],
  ['ninety noventa', 90],
])
const hundreds = numbered([
  ['cien ciento cem cento', 100],
  ['doscientos doscientas duzentos duzentas', 200],
  ['trescientos trescientas trezentos trezentas', 300],
  ['cuatrocientos cuatrocientas quatrocentos quatrocentas', 400],
  ['quinientos quinientas quinhentos quinhentas', 500],
  ['seiscientos seiscientas seiscentos seiscentas', 600],
  ['setecientos setecientas setecentos setecentas', 700],
  ['ochocientos ochocientas oitocentos oitocentas', 800],
  ['novecientos novecientas novecentos novecentas', 900],
])
const values: ReadonlyMap<string, number> = new Map([...units, ...teens, ...tens, ...hundreds])

const oneOf = (names: ReadonlyMap<string, number>) => `(?:${[...names.keys()].join('|')})`
const belowHundred = `(?:${oneOf(tens)}(?:(?:-| y | e | )${oneOf(units)})?|${oneOf(teens)}|${oneOf(units)})(?!\\p{L})`
const belowThousand = `(?:(?:${oneOf(hundreds)}|(?:a|${oneOf(units)}) hundred)(?: (?:and |e )?${belowHundred})?|${belowHundred})(?!\\p{L})`
const inWords = `(?<![\\p{L}-])(?:(?:${belowThousand} )?(?:mil|thousand)(?:,? (?:and |e |y )?${belowThousand})?|${belowThousand})(?![\\p{L}])`

const digits = String.raw`(?<![\d.,])\d{1,3}(?:[ ,.\u00a0\u202f]\d{3})+(?![\d]|[.,]\d)|(?<![\d.,])\d+(?![\d]|[.,]\d|\s?%)`

/** A whole number in a folded text, in digits or in words of the three languages; for use inside an expression. */
export const count = `(?:${digits}|${inWords})`

/**
 * What a printed whole number stands for.
 *
 * @example countOf('2,064') // 2064
 * @example countOf('ocho') // 8
 * @example countOf('treinta y cuatro') // 34
 */
export function countOf(text: string): number {
  if (/\d/.test(text)) return Number(text.replace(/\D/g, ''))
  let total = 0
  let part = 0
  for (const word of text.toLowerCase().match(/\p{L}+/gu) ?? []) {
    if (word === 'hundred') part = Math.max(part, 1) * 100
    else if (word === 'mil' || word === 'thousand') {
      total = Math.max(part, 1) * 1000
      part = 0
    } else part += values.get(word) ?? 0
  }
  return total + part
}

/** What a printed number with decimals stands for, whichever sign parts them; `.86` is `0.86`. */
export function decimalOf(text: string): number {
  return Number(text.replace(',', '.'))
}

function numbered(rows: readonly (readonly [string, number])[]): ReadonlyMap<string, number> {
  return new Map(rows.flatMap(([names, value]) => names.split(' ').map((name) => [name, value] as const)))
}
