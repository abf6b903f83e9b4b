import type { OutputOf } from '../../call.ts'

export type Protocol = NonNullable<OutputOf<'protocol.read'>['current']>
export type FormField = Protocol['form']['fields'][number]

/** A form as it is being built, and the version of the protocol from which it began. */
export type FormDraft = {
  version: number
  fields: readonly FormField[]
  charters: number
  changed: string
}

/** Whether two forms ask otherwise, or ask another number of people. */
export function isOtherForm(one: FormDraft, other: FormDraft): boolean {
  return JSON.stringify([one.fields, one.charters]) !== JSON.stringify([other.fields, other.charters])
}

/** A form takes a while to build: what is not saved yet stands in the browser's storage, whatever becomes of the tab. */
const key = (review: string) => `ayni.form.${review}`

/** What was built and not saved, `null` where nothing was. */
export function recallForm(review: string): FormDraft | null {
  try {
    const text = localStorage.getItem(key(review))
    return text === null ? null : JSON.parse(text)
  } catch {
    // What cannot be read was not written by this program.
    return null
  }
}

/** Keeps what is being built; `null` when it was saved or let go. */
export function keepForm(review: string, draft: FormDraft | null): void {
  try {
    if (draft === null) localStorage.removeItem(key(review))
    else localStorage.setItem(key(review), JSON.stringify(draft))
  } catch {
    // No room: it lives as long as the tab.
  }
}
