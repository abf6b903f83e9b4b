import type { Language } from '@ayni/framework'
import type { ChartingField } from './ChartingScreen.tsx'

/** The words for yes, no and unclear on the screen. */
export type Answers = { yes: string; no: string; unclear: string }

/** A value as a cell of a table shows it: choices by name, several with semicolons between. */
export function cellText(
  field: Pick<ChartingField, 'kind' | 'choices'>,
  value: readonly string[],
  language: Language,
  answers: Answers,
): string {
  return value.map((one) => nameOf(choicesOf(field, language, answers), one)).join('; ')
}

/**
 * What was written into a cell as a value: choices by name or id, in any language of the form.
 *
 * @returns `null` where it does not fit: a choice that is not in the list, a number that is none.
 * @example cellValue({ kind: 'one-of', choices: [{ id: 'rct', name: { en: 'Trial' } }] }, 'trial', 'en', answers) // ['rct']
 */
export function cellValue(
  field: Pick<ChartingField, 'kind' | 'choices'>,
  written: string,
  language: Language,
  answers: Answers,
): string[] | null {
  const text = written.trim()
  if (text === '') return []
  const choices = choicesOf(field, language, answers)
  if (choices.length === 0) return fits(field.kind, text) ? [text] : null
  const parts = field.kind === 'many-of' ? text.split(/\s*;\s*/).filter((part) => part !== '') : [text]
  const ids = parts.map((part) => idOf(choices, part))
  return ids.every((id) => id !== undefined) ? [...new Set(ids)] : null
}

/** Whether a text is what a field of its kind holds: a number with point or comma, a day as `2021-05-31`. */
export function fits(kind: ChartingField['kind'], text: string): boolean {
  if (kind === 'number') return /^[-+−]?\d+(?:[.,]\d+)*$/.test(text)
  return kind !== 'date' || /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/.test(text)
}

type Choice = { id: string; names: string[] }

function choicesOf(
  { kind, choices }: Pick<ChartingField, 'kind' | 'choices'>,
  language: Language,
  answers: Answers,
): Choice[] {
  if (kind === 'yes-no-unclear')
    return (['yes', 'no', 'unclear'] as const).map((id) => ({ id, names: [answers[id]] }))
  if (kind !== 'one-of' && kind !== 'many-of') return []
  return choices.map(({ id, name }) => {
    const own = name[language] ?? name.en ?? name.es ?? name.pt ?? id
    return { id, names: [own, ...Object.values(name).filter((other) => other !== undefined)] }
  })
}

function nameOf(choices: readonly Choice[], id: string): string {
  return choices.find((choice) => choice.id === id)?.names[0] ?? id
}

function idOf(choices: readonly Choice[], written: string): string | undefined {
  const sought = written.toLowerCase()
  return (
    choices.find(({ names }) => names.some((name) => name.toLowerCase() === sought)) ??
    choices.find(({ id }) => id.toLowerCase() === sought)
  )?.id
}
