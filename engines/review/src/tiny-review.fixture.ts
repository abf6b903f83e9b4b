import type { Wording } from '@ayni/framework'
import { emptyReference } from '@ayni/references'
import { checkClaims } from './checking/check-claims.ts'
import type { ClaimCheck, Claimed } from './checking/claim.ts'
import type { FactBody, SourceKind } from './facts.ts'
import type { PersonId, Verdict } from './screening/decision.ts'
import { advance, emptyState, type ReviewRecord, type ReviewState } from './state.ts'

/** A fact by somebody, and the records it brings. */
export type Step = FactBody & { by?: PersonId; records?: ReviewRecord[] }

/** The state after some facts. */
export function stateAfter(steps: readonly Step[]): ReviewState {
  const state = emptyState()
  for (const [index, { by = 'ana', records = [], ...body }] of steps.entries())
    advance(state, { ...body, seq: index + 1, person: by, at: '2026-01-05T10:00:00.000Z', hash: '' }, records)
  return state
}

/** The check of one claim in a review of these facts. */
export function checkOf(
  of: Claimed,
  steps: readonly Step[],
  language: 'en' | 'es' | 'pt' = 'en',
): ClaimCheck {
  const claim: Step = { type: 'claim-stated', payload: { claim: 'c', statement: 's', where: 'w', of } }
  const [check] = checkClaims(stateAfter([...steps, claim]), language)
  if (!check) throw new Error('checkOf requires one claim; got none')
  return check
}

/** An import of `count` records without content, the first one numbered `first`. */
export function imported(source: string, kind: SourceKind, first: number, count: number): Step {
  const records = Array.from({ length: count }, (_, index) => ({
    id: `r${first + index}`,
    import: source,
    source,
    kind,
    reference: { ...emptyReference(), title: `Title ${first + index}` },
  }))
  return {
    type: 'references-imported',
    payload: {
      import: source,
      source,
      kind,
      search: null,
      file: { name: 'file.ris', hash: '', bytes: 0 },
      format: 'ris',
      encoding: 'utf-8',
      first,
      count,
      recordsHash: '',
      problems: [],
    },
    records,
  }
}

/** One decision of a reviewer on a record. */
export function decided(
  by: PersonId,
  record: string,
  round: string,
  verdict: Verdict,
  reasons: string[] = [],
): Step {
  return {
    type: 'decision-recorded',
    payload: { record, round, verdict, reasons, note: '', milliseconds: null, origin: 'screen' },
    by,
  }
}

/**
 * Studies with the codes used on them and the outcomes they report. Each code belongs to the component named before
 * the slash, so `trust/honesty` is the code honesty of the component trust.
 */
export function studied(
  rows: readonly { study: string; codes?: readonly string[]; outcomes?: readonly string[] }[],
): Step[] {
  const codes = [...new Set(rows.flatMap((row) => row.codes ?? []))]
  const outcomes = [...new Set(rows.flatMap((row) => row.outcomes ?? []))]
  const components = [...new Set(codes.map(componentOf))]
  return [
    ...rows.map(
      ({ study }): Step => ({ type: 'study-registered', payload: { study, label: study, records: [] } }),
    ),
    ...components.map(
      (component): Step => ({
        type: 'component-defined',
        payload: { component, name: named(component), definition: {} },
      }),
    ),
    ...codes.flatMap((code): Step[] => [
      { type: 'code-created', payload: { code, name: code, definition: '' } },
      { type: 'code-placed', payload: { code, component: componentOf(code) } },
    ]),
    ...outcomes.map(
      (outcome): Step => ({
        type: 'outcome-defined',
        payload: { outcome, name: named(outcome), definition: {} },
      }),
    ),
    ...rows.flatMap(({ study, codes: used = [], outcomes: reported = [] }): Step[] => [
      ...used.map(
        (code): Step => ({
          type: 'coding-recorded',
          payload: { coding: `${study} ${code}`, code, study, passage: '', where: '', note: '' },
        }),
      ),
      ...reported.map(
        (outcome): Step => ({
          type: 'finding-recorded',
          payload: {
            finding: `${study} ${outcome}`,
            study,
            component: null,
            outcome,
            direction: 'not-stated',
            passage: '',
            where: '',
          },
        }),
      ),
    ]),
  ]
}

function componentOf(code: string): string {
  return code.split('/')[0] ?? code
}

function named(id: string): Wording {
  return { en: id, es: `${id} (es)`, pt: `${id} (pt)` }
}
