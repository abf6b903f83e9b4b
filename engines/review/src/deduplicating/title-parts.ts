import { foldText } from './fold-text.ts'

/** Shorter parts name nothing. */
const fewestLetters = 12

/**
 * The titles in a title given in two languages, `Título / Title`, `Título = Title`, `Título [Title]`: letters
 * only, see `foldText`. None where it is in one.
 */
export function titlesIn(written: string): string[] {
  const inBrackets = /^(.*\S)\s*\[([^[\]]+)\]\W*$/.exec(written)
  const parts = inBrackets ? inBrackets.slice(1) : written.split(/\s+[/=|]+\s+/)
  if (parts.length < 2) return []
  return parts
    .map((part) => foldText(part).replaceAll(' ', ''))
    .filter((letters) => letters.length >= fewestLetters)
}
