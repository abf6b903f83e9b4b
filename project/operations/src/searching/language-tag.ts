import { languageTags } from '@ayni/references'
import { languageOf, withoutAccents } from '@ayni/review'

/**
 * The tag of a record's language: as the database names it, else as its title tells; `''` where neither says. Of several
 * languages the first counts.
 *
 * @example languageTag('eng; spa', '') // 'en'
 */
export function languageTag(written: string, title: string): string {
  return languageTags(written)[0] ?? languageOf(withoutAccents(title).split(' ')) ?? ''
}
