import type { StudyId } from '../facts.ts'
import type { ReviewState } from '../state.ts'
import { type codingsOf, countedCodings } from './coded.ts'

/**
 * The codings of a study as they stood when the last of its coders had finished, before anybody saw another's: what
 * agreement is measured on. Later merges, splits and renamings of codes count, as they are not about single passages.
 *
 * @returns empty while the study is still coded blind, or where the protocol asks for one coder.
 */
export function independentCodings(state: ReviewState, study: StudyId): ReturnType<typeof codingsOf> {
  const openedAt = state.codingOpenedAt.get(study)
  if (openedAt === undefined) return []
  const withdrawn = [...state.withdrawnCodings.values()].filter(({ until }) => until > openedAt)
  const then = [...state.codings.values(), ...withdrawn]
    .filter((coding) => coding.study === study && coding.seq <= openedAt)
    .sort((a, b) => a.seq - b.seq)
  return countedCodings(state, then)
}
