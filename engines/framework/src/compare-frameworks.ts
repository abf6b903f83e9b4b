import type { Change, Framework } from './framework.ts'
import type { Wording } from './wording.ts'

/**
 * What changed from one version to the next (F3): components and outcomes added, reworded and retired, pairings
 * whose evidence changed, studies added and gone. All is new where there is no version before.
 *
 * @param named how a wording is shown in the details.
 */
export function compareFrameworks(
  previous: Framework | null,
  next: Framework,
  named: (name: Wording) => string,
): Change[] {
  const parts = [
    { what: 'component', before: previous?.components ?? [], after: next.components },
    { what: 'outcome', before: previous?.outcomes ?? [], after: next.outcomes },
  ] as const
  const changes: Change[] = []
  for (const { what, before, after } of parts) {
    const old = new Map(before.map((part) => [part.id, part]))
    for (const part of after) {
      const earlier = old.get(part.id)
      if (!earlier) changes.push({ kind: 'added', what, id: part.id, detail: named(part.name) })
      else if (!same(earlier.name, part.name) || !same(earlier.definition, part.definition))
        changes.push({
          kind: 'reworded',
          what,
          id: part.id,
          detail: `${named(earlier.name)} → ${named(part.name)}`,
        })
      old.delete(part.id)
    }
    for (const gone of old.values())
      changes.push({ kind: 'retired', what, id: gone.id, detail: named(gone.name) })
  }
  if (!previous) return changes
  const cells = new Map(
    previous.pairings.map((pairing) => [`${pairing.component} × ${pairing.outcome}`, pairing]),
  )
  for (const pairing of next.pairings) {
    const id = `${pairing.component} × ${pairing.outcome}`
    const earlier = cells.get(id)
    if (earlier && (earlier.level !== pairing.level || earlier.studies.join() !== pairing.studies.join()))
      changes.push({
        kind: 'evidence',
        what: 'pairing',
        id,
        detail: `${earlier.count} (${earlier.level}) → ${pairing.count} (${pairing.level})`,
      })
  }
  const studies = new Map(previous.studies.map((study) => [study.id, study]))
  for (const { id, label } of next.studies)
    if (!studies.delete(id)) changes.push({ kind: 'added', what: 'study', id, detail: label })
  for (const { id, label } of studies.values())
    changes.push({ kind: 'retired', what: 'study', id, detail: label })
  return changes
}

function same(a: Wording, b: Wording): boolean {
  return a.en === b.en && a.es === b.es && a.pt === b.pt
}
