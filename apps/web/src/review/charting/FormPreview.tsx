import { Fragment, useState } from 'react'
import { useWords } from '../../words/words.ts'
import { ChartInput } from './ChartInput.tsx'
import type { ChartingField } from './charts.ts'

/** The form as charters see it; what is entered here goes nowhere. */
export function FormPreview({ fields }: { fields: readonly ChartingField[] }) {
  const { forms } = useWords()
  const [values, setValues] = useState<Readonly<Record<string, readonly string[]>>>({})
  return (
    <div className="ui-form ui-sheet">
      {fields.map((field, at) => (
        <Fragment key={field.id}>
          {sectionBefore(fields, at, forms.language) && <h3>{sectionBefore(fields, at, forms.language)}</h3>}
          <ChartInput
            field={field}
            value={values[field.id] ?? []}
            onChange={(value) => setValues({ ...values, [field.id]: value })}
          />
        </Fragment>
      ))}
    </div>
  )
}

/** The heading that begins at a field, `''` where the section goes on. */
export function sectionBefore(
  fields: readonly ChartingField[],
  at: number,
  language: 'en' | 'es' | 'pt',
): string {
  const nameAt = (index: number) => {
    const section = fields[index]?.section
    return section?.[language] ?? section?.en ?? section?.es ?? section?.pt ?? ''
  }
  return nameAt(at) === nameAt(at - 1) ? '' : nameAt(at)
}
