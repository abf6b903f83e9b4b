import type { Language } from '@ayni/framework'
import type { ChartingField, ChartingPart } from './form.ts'
import { type GroupRow, readGroupRow, writeGroupRow } from './group-rows.ts'

/** What of a field decides how its values are written. */
type Written = Pick<ChartingField, 'kind' | 'choices' | 'parts'>

/** The words for yes, no and unclear on the screen. */
export type Answers = { yes: string; no: string; unclear: string }

/** Those words as tables carry them; all are read in any language. */
export const answersIn: Readonly<Record<Language, Answers>> = {
  en: { yes: 'Yes', no: 'No', unclear: 'Unclear' },
  es: { yes: 'Sí', no: 'No', unclear: 'No está claro' },
  pt: { yes: 'Sim', no: 'Não', unclear: 'Não está claro' },
}

/**
 * A value as a cell of a table shows it: choices by name, several with semicolons between; of a group a line for each
 * repetition, `Arm: Control; Size: 12`.
 */
export function cellText(
  field: Written,
  value: readonly string[],
  language: Language,
  answers: Answers,
): string {
  if (field.kind === 'group')
    return value.map((row) => lineOf(field.parts ?? [], row, language, answers)).join('\n')
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
  field: Written,
  written: string,
  language: Language,
  answers: Answers,
): string[] | null {
  const text = written.trim()
  if (text === '') return []
  if (field.kind === 'group') {
    const rows = text.split(/\s*\n\s*/).map((line) => rowOf(field.parts ?? [], line, language, answers))
    return rows.every((row) => row !== null) ? rows.filter((row) => row !== '') : null
  }
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

/** A repetition in a line, by the names of its parts; as it is stored where the line would be read otherwise. */
function lineOf(parts: readonly ChartingPart[], row: string, language: Language, answers: Answers): string {
  const given = readGroupRow(row)
  const line = parts
    .flatMap((part) => {
      const value = given[part.id]
      return value === undefined
        ? []
        : `${partName(part, language)}: ${cellText(part, [value], language, answers)}`
    })
    .join('; ')
  return rowOf(parts, line, language, answers) === row ? line : row
}

/** What a line says of a repetition; `null` where a part is not of the group or does not take what is written. */
function rowOf(
  parts: readonly ChartingPart[],
  line: string,
  language: Language,
  answers: Answers,
): string | null {
  if (line.startsWith('{')) {
    const stored = writeGroupRow(readGroupRow(line))
    return stored === '' ? null : stored
  }
  const row: Record<string, string> = {}
  // A text may hold a semicolon: a part begins only where the name of one and a colon follow.
  for (const piece of line.split(/;\s*(?=[^;:]+:)/)) {
    const [, name = '', text = ''] = /^\s*([^:]+):\s*(.*?)\s*;?$/.exec(piece) ?? []
    const part = partCalled(parts, name.trim(), language)
    const value = part && cellValue(part, text, language, answers)
    if (!part || !value) return null
    if (value[0] !== undefined) row[part.id] = value[0]
  }
  return writeGroupRow(row satisfies GroupRow)
}

function partName({ id, name }: ChartingPart, language: Language): string {
  return name[language] ?? name.en ?? name.es ?? name.pt ?? id
}

function partCalled(parts: readonly ChartingPart[], written: string, language: Language) {
  const sought = written.toLowerCase()
  return (
    parts.find((part) => partName(part, language).trim().toLowerCase() === sought) ??
    parts.find(({ id, name }) =>
      [id, ...Object.values(name)].some((other) => other?.toLowerCase() === sought),
    )
  )
}

type Choice = { id: string; names: string[] }

function choicesOf({ kind, choices }: Written, language: Language, answers: Answers): Choice[] {
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
