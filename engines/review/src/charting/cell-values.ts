import type { Language } from '@ayni/framework'
import type { ChartingField } from './form.ts'

/** The words for yes, no and unclear on the screen. */
export type Answers = { yes: string; no: string; unclear: string }

/** Those words as tables carry them; all are read in any language. */
export const answersIn: Readonly<Record<Language, Answers>> = {
  en: { yes: 'Yes', no: 'No', unclear: 'Unclear' },
  es: { yes: 'Sí', no: 'No', unclear: 'No está claro' },
  pt: { yes: 'Sim', no: 'Não', unclear: 'Não está claro' },
}

/** A value as a cell of a table shows it: choices by name, several with semicolons between. */
export function cellText(
  field: Pick<ChartingField, 'kind' | 'choices'>,
  value: readonly string[],
  language: Language,
  answers: Answers,
): string {
  const choices = choicesOf(field, language, answers)
  return value.map((one) => nameOf(choices, one, field.kind === 'many-of')).join('; ')
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
    return (['yes', 'no', 'unclear'] as const).map((id) => ({
      id,
      names: [answers[id], ...Object.values(answersIn).map((other) => other[id])],
    }))
  if (kind !== 'one-of' && kind !== 'many-of') return []
  return choices.map(({ id, name }) => {
    const own = name[language] ?? name.en ?? name.es ?? name.pt ?? id
    return { id, names: [own, ...Object.values(name).filter((other) => other !== undefined)] }
  })
}

/** The name of a choice; its id where the name would be read as another choice or cut in two (`#id` where that is another's name). */
function nameOf(choices: readonly Choice[], id: string, isList: boolean): string {
  const name = choices.find((choice) => choice.id === id)?.names[0]
  const isPlain = name !== undefined && name.trim() === name && !(isList && name.includes(';'))
  if (isPlain && idOf(choices, name) === id) return name
  const isId = choices.some((choice) => choice.id === id) && idOf(choices, id) !== id
  return isId ? `#${id}` : id
}

function idOf(choices: readonly Choice[], written: string): string | undefined {
  const sought = written.toLowerCase()
  return (
    choices.find(({ names }) => names.some((name) => name.toLowerCase() === sought)) ??
    choices.find(({ id }) => id.toLowerCase() === sought || `#${id.toLowerCase()}` === sought)
  )?.id
}
