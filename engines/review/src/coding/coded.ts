import type { CodeDescription, CodeId, Coding, ComponentId, StudyId } from '../facts.ts'
import { kept } from '../kept.ts'
import type { PersonId } from '../screening/decision.ts'
import type { ReviewState, Stamp } from '../state.ts'
import { mentionsIn } from './mentions.ts'

/** A code of the codebook as it stands. */
export type Code = Stamp &
  CodeDescription & { component: ComponentId | null; mergedInto: CodeId | null; isRetired: boolean }

/** Whether the codings of a study may be seen by all: as many people as the protocol asks for have finished it. */
export function codingIsOpen(state: ReviewState, study: StudyId): boolean {
  const coders = state.protocols.at(-1)?.protocol.coders ?? 1
  return coders <= 1 || (state.finishedCoding.get(study)?.size ?? 0) >= coders
}

/** The codes in use, in the order made: not retired, not merged into another. */
export function codesOf(state: ReviewState): Code[] {
  return [...state.codes.values()].filter(
    ({ code, isRetired }) => !isRetired && countedCode(state, code) === code,
  )
}

/** The code for which a code counts after merges; itself where it was not merged, or merged in a circle. */
export function countedCode(state: ReviewState, code: CodeId): CodeId {
  const passed = new Set<CodeId>()
  let at = code
  for (;;) {
    const into = state.codes.get(at)?.mergedInto
    if (into === null || into === undefined || !state.codes.has(into)) return at
    if (passed.has(at)) return code
    passed.add(at)
    at = into
  }
}

/** A code and the codes below it in the codebook. */
export function withNarrower(state: ReviewState, code: CodeId): Set<CodeId> {
  const found = new Set([code])
  for (const added of found)
    for (const one of state.codes.values()) if (one.parent === added) found.add(one.code)
  return found
}

/**
 * The codings as they count: by the code that they were moved to or that theirs was merged into, without those of retired
 * codes. Studies that are still coded blind are left out, but for what the viewer did.
 *
 * @param viewer who looks, and sees every coding; nobody in particular for what is concluded from the review, where what
 *   several people marked alike is one mention.
 * @example codingsOf(state).filter(({ code }) => code === 'trust').length // times mentioned
 */
export function codingsOf(state: ReviewState, viewer?: PersonId): readonly (Coding & Stamp)[] {
  return viewer === undefined ? mentionsOf(state) : codingsSeenBy(state, viewer)
}

const mentionsOf = kept((state) => mentionsIn(codingsSeenBy(state, undefined)))

function codingsSeenBy(state: ReviewState, viewer: PersonId | undefined): (Coding & Stamp)[] {
  const open = new Map<StudyId, boolean>()
  const isOpen = (study: StudyId) => {
    const known = open.get(study) ?? codingIsOpen(state, study)
    open.set(study, known)
    return known
  }
  return countedCodings(state, state.codings.values()).filter(
    ({ person, study }) => person === viewer || isOpen(study),
  )
}

/** Codings under the code that each counts for, without those of retired codes. */
export function countedCodings(state: ReviewState, codings: Iterable<Coding & Stamp>): (Coding & Stamp)[] {
  const counted = new Map([...state.codes.keys()].map((code) => [code, countedCode(state, code)]))
  return [...codings].flatMap((coding) => {
    const code = counted.get(state.movedCodings.get(coding.coding) ?? coding.code)
    return code === undefined || state.codes.get(code)?.isRetired ? [] : [{ ...coding, code }]
  })
}

/** How many codings of others, standing and taken back, are still hidden from a person. */
export function hiddenCodings(state: ReviewState, viewer: PersonId): number {
  return [...state.codings.values(), ...state.withdrawnCodings.values()].filter(
    ({ person, study }) => person !== viewer && !codingIsOpen(state, study),
  ).length
}
