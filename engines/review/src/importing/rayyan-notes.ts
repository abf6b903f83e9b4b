import type { Problem, Reference } from '@ayni/references'
import type { Verdict } from '../screening/decision.ts'

/** What a Rayyan export says in the notes of one record: each person's verdict, and reasons for exclusion. */
export type RayyanNotes = { verdicts: { reviewer: string; verdict: Verdict }[]; reasons: string[] }

const verdicts: Record<string, Verdict> = { Included: 'include', Excluded: 'exclude', Maybe: 'unsure' }

/**
 * Reads the decisions that Rayyan writes into the notes column of its exports.
 *
 * @returns null where the notes hold none.
 * @example readRayyanNotes('RAYYAN-INCLUSION: {"Ana"=>"Included"} | RAYYAN-EXCLUSION-REASONS: wrong outcome')
 */
export function readRayyanNotes(notes: string): RayyanNotes | null {
  const inclusion = /RAYYAN-INCLUSION:\s*\{([^}]*)\}/.exec(notes)?.[1]
  if (inclusion === undefined) return null
  const given = [...inclusion.matchAll(/"([^"]*)"\s*=>\s*"([^"]*)"/g)].flatMap(
    ([, reviewer = '', word = '']) => {
      const verdict = verdicts[word]
      return verdict ? [{ reviewer, verdict }] : []
    },
  )
  const reasons = /RAYYAN-EXCLUSION-REASONS:\s*([^|]*)/.exec(notes)?.[1] ?? ''
  return {
    verdicts: given,
    reasons: reasons
      .split(',')
      .map((reason) => reason.trim())
      .filter((reason) => reason !== ''),
  }
}

const told = /RAYYAN-(?:INCLUSION|EXCLUSION-REASONS|LABELS):/

/** Whether notes or tags of a reference tell what reviewers decided in Rayyan. */
export function tellsVerdicts({ notes, raw }: Pick<Reference, 'notes' | 'raw'>): boolean {
  return notes.some((note) => told.test(note)) || raw.some(({ value }) => told.test(value))
}

/**
 * The notes without what Rayyan wrote into them about decisions, reasons and labels: who judges a record here must not
 * read what others said of it there.
 *
 * @example withoutVerdicts(['Congress | RAYYAN-INCLUSION: {"Ana"=>"Included"}']) // ['Congress']
 */
export function withoutVerdicts(notes: readonly string[]): string[] {
  return notes
    .map((note) =>
      told.test(note)
        ? note
            .split(/\s*\|\s*/)
            .filter((part) => !told.test(part))
            .join(' | ')
        : note,
    )
    .filter((note) => note.trim() !== '')
}

/**
 * Problems of a file without the raw text they quote, where the file tells verdicts: a quotation may begin or end in the
 * midst of them, so nothing of it is kept but where it stands.
 *
 * @param isTelling whether a reference of the file tells verdicts; what a problem itself quotes is looked at in any case.
 */
export function problemsWithoutVerdicts(problems: readonly Problem[], isTelling = false): Problem[] {
  return isTelling || problems.some(({ raw }) => told.test(raw))
    ? problems.map((problem) => ({ ...problem, raw: '' }))
    : [...problems]
}
