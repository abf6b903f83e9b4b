/** The languages in which Ayni speaks. */
export type Language = 'en' | 'es' | 'pt'

export const languages: readonly Language[] = ['en', 'es', 'pt']

/** A short text in one or more languages, e.g. `{ en: 'Trust', es: 'Confianza' }`. */
export type Wording = { en?: string; es?: string; pt?: string }

/**
 * The text in the wanted language, else in the first language that has one, else `''`.
 *
 * @example worded({ es: 'Confianza' }, 'pt') // 'Confianza'
 */
export function worded(wording: Wording, language: Language): string {
  return wording[language] ?? wording.en ?? wording.es ?? wording.pt ?? ''
}
