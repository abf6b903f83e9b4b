import { foldText } from './fold-text.ts'

/** Shorter parts name nothing. */
const fewestLetters = 12

/** Notes on the fate of a report are no titles. */
const notice = /^\W*(?:corrected|republished|retract|withdrawn|erratum|corrigend|comment|reply|published)/i

/**
 * The titles in a title given in two languages, `Título / Title`, `Título = Title`, `Título [Title]`: letters
 * only, see `foldText`. None where it is in one.
 */
export function titlesIn(written: string): string[] {
  if (!/[/=|[]/.test(written)) return []
  const inBrackets = /^(.*\S)\s*\[([^[\]]+)\]\W*$/.exec(written)
  const parts = inBrackets ? inBrackets.slice(1) : written.split(/\s+[/=|]+\s+/)
  if (parts.length < 2 || parts.some((part) => notice.test(part))) return []
  return parts
    .map((part) => foldText(part).replaceAll(' ', ''))
    .filter((letters) => letters.length >= fewestLetters)
}
