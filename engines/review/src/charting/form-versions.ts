import type { PersonId } from '../screening/decision.ts'
import type { ChartingField, ChartingForm } from './form.ts'

/** A version of the protocol that changed the form: what came, what went, what is asked otherwise. */
export type FormVersion = {
  /** The version of the protocol: 1, 2, 3 … */
  version: number
  person: PersonId
  at: string
  changed: string
  added: ChartingField[]
  removed: ChartingField[]
  reworded: ChartingField[]
  /** Whether fields that stay stand in another order. */
  isReordered: boolean
}

type WrittenForm = { person: PersonId; at: string; changed: string; protocol: { form: ChartingForm } }

/**
 * The versions of a form, the latest first; versions of the protocol that left the form as it was are not among them.
 *
 * @param protocols all versions of the protocol, the first first.
 * @example formVersions(state.protocols)[0]?.added.map(({ id }) => id) // ['setting']
 */
export function formVersions(protocols: readonly WrittenForm[]): FormVersion[] {
  return protocols
    .flatMap(({ person, at, changed, protocol: { form } }, index): FormVersion[] => {
      const before = protocols[index - 1]?.protocol.form.fields ?? []
      const earlier = new Map(before.map((field) => [field.id, field]))
      const now = new Set(form.fields.map(({ id }) => id))
      const stay = form.fields.filter(({ id }) => earlier.has(id))
      const entry = {
        version: index + 1,
        person,
        at,
        changed,
        added: form.fields.filter(({ id }) => !earlier.has(id)),
        removed: before.filter(({ id }) => !now.has(id)),
        reworded: stay.filter((field) => JSON.stringify(field) !== JSON.stringify(earlier.get(field.id))),
        isReordered:
          stay.map(({ id }) => id).join('\n') !==
          before.flatMap(({ id }) => (now.has(id) ? id : [])).join('\n'),
      }
      const isSame =
        entry.added.length + entry.removed.length + entry.reworded.length === 0 && !entry.isReordered
      return isSame && index > 0 ? [] : [entry]
    })
    .reverse()
}

/** Fields that some version had and the form has no more, as they were last. */
export function fieldsGone(
  protocols: readonly { protocol: { form: ChartingForm } }[],
  form: ChartingForm,
): ChartingField[] {
  const now = new Set(form.fields.map(({ id }) => id))
  const all = protocols.flatMap(({ protocol }) => protocol.form.fields)
  return [...new Map(all.map((field) => [field.id, field])).values()].filter(({ id }) => !now.has(id))
}
