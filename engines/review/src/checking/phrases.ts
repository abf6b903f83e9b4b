import type { Language } from '@ayni/framework'

/** A sentence in each language, from the same values. */
export type Sentence<Values> = Readonly<Record<Language, (values: Values) => string>>

/** A whole number or one with fixed decimals, as the report and the screens write it: `2,064`, in Portuguese `2.064`. */
export function figure(value: number, language: Language, decimals = 0): string {
  const digits = { minimumFractionDigits: decimals, maximumFractionDigits: decimals }
  return new Intl.NumberFormat(language === 'es' ? 'es-419' : language, digits).format(value)
}

/** Names in a row: `Rossi 2014, Kelly 2019 and Yip 2002`. */
export function listed(names: readonly string[], language: Language): string {
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(names)
}

/**
 * A number with its noun: `1 study`, `4 studies`.
 *
 * @param noun singular and plural
 */
export function counted(count: number, noun: readonly [string, string], language: Language): string {
  return `${figure(count, language)} ${noun[count === 1 ? 0 : 1]}`
}

/** `study` in each language, singular and plural. */
export const studyNoun = {
  en: ['study', 'studies'],
  es: ['estudio', 'estudios'],
  pt: ['estudo', 'estudos'],
} as const

/** Whether two names are the same but for case and surrounding space. */
export function sameName(a: string, b: string): boolean {
  return foldName(a) === foldName(b)
}

/** A name for comparison: one form of each accented letter, without surrounding space, in lower case. */
export function foldName(name: string): string {
  return name.normalize('NFC').trim().toLowerCase()
}
