import { countryName } from '@ayni/review'
import type { OutputOf } from '../../call.ts'
import { useReviewId } from '../../places.ts'
import { useQuestion } from '../../questions.ts'
import { useWords } from '../../words/words.ts'

/** What one can filter by, as a person reads it. */
export type FilterNames = {
  field(id: string): string
  value(field: string, value: string): string
  language(id: string): string
  code(id: string): string
  component(id: string): string
  codes: { id: string; name: string }[]
}

/** Names of fields, values, codes and components in the language of the screen. */
export function useFilterNames(map: OutputOf<'map.counts'>): FilterNames {
  const { forms } = useWords()
  const review = useReviewId()
  const form = useQuestion('protocol.read', { review }).data?.current?.form
  const codebook = useQuestion('codebook.read', { review }).data
  const fields = new Map(form?.fields.map((field) => [field.id, field]))
  const codes = (codebook?.codes ?? []).map(({ code, name }) => ({ id: code, name }))
  const nameOf = (list: readonly { id: string; name: string }[], id: string) =>
    list.find((one) => one.id === id)?.name ?? id
  const languages = new Intl.DisplayNames(forms.language, { type: 'language', fallback: 'code' })
  return {
    field: (id) => fields.get(id)?.name[forms.language] ?? fields.get(id)?.name.en ?? id,
    value(id, value) {
      const field = fields.get(id)
      const choice = field?.choices.find((one) => one.id === value)?.name
      return (
        choice?.[forms.language] ??
        choice?.en ??
        (field?.kind === 'country' ? countryName(value, forms.language) : value)
      )
    },
    language: (id) => (/^[a-z]{2,3}$/.test(id) ? (languages.of(id) ?? id) : id),
    code: (id) => nameOf(codes, id),
    component: (id) => nameOf(map.components, id),
    codes,
  }
}
