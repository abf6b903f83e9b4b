import { cellText } from '@ayni/review'
import { useState } from 'react'
import { Button } from '../../ui/Button.tsx'
import { Field } from '../../ui/Field.tsx'
import { useWords } from '../../words/words.ts'
import { ChartInput } from './ChartInput.tsx'
import type { ChartingField, Study } from './charts.ts'

/** One field: what each person entered, with the passage behind it, and how it is or was settled. */
export function FieldSettlement({
  field,
  entries,
  isAgreed,
  settled,
  isNext,
  personName,
  why,
  onWhy,
  onTake,
  onTakeBack,
  onShow,
}: {
  field: ChartingField
  entries: Study['comparison'][number]['entries']
  isAgreed: boolean
  settled: Study['settled'][number] | null
  /** Whether the keys 1, 2 … take an entry of this field. */
  isNext: boolean
  personName: (id: string) => string
  why: string
  onWhy: (why: string) => void
  onTake: (value: readonly string[]) => void
  onTakeBack: () => void
  /** Shows the passage of a person in the full text; absent where there is no file. */
  onShow: ((person: string) => void) | null
}) {
  const { charting, forms } = useWords()
  const [other, setOther] = useState<readonly string[] | null>(null)
  const name = field.name[forms.language] ?? field.name.en ?? field.id
  const shown = (value: readonly string[]) =>
    cellText(field, value, forms.language, charting) || charting.empty
  return (
    <section className="ui-stack ui-sheet" aria-label={name} data-next={isNext || undefined}>
      <h3>{name}</h3>
      <div className="charting-sides">
        {entries.map(({ person, value, anchor }, at) => (
          <div key={person} className="charting-entry">
            <strong>{personName(person)}</strong>
            <p className="charting-lines">{shown(value)}</p>
            {anchor && (
              <p className="ui-small">
                {anchor.quote !== value[0] && <q>{anchor.quote}</q>}{' '}
                {onShow ? (
                  <Button kind="quiet" onPress={() => onShow(person)}>
                    {charting.linked(anchor.page)}
                  </Button>
                ) : (
                  <span className="ui-muted">{charting.linked(anchor.page)}</span>
                )}
              </p>
            )}
            {!isAgreed && (
              <Button {...(isNext && { keyHint: String(at + 1) })} onPress={() => onTake(value)}>
                {charting.take}
              </Button>
            )}
          </div>
        ))}
      </div>
      {settled && (
        <div className="ui-row">
          <strong>{charting.settledAs(shown(settled.value))}</strong>
          <span className="ui-muted ui-small">
            {[personName(settled.person), forms.moment(settled.at), settled.why]
              .filter((part) => part !== '')
              .join(' · ')}
          </span>
          <Button kind="quiet" icon="undo" onPress={onTakeBack}>
            {charting.takeBack}
          </Button>
        </div>
      )}
      {!settled && !isAgreed && <Field label={charting.why} value={why} onChange={onWhy} />}
      {other === null ? (
        <div className="ui-row">
          <Button kind="quiet" onPress={() => setOther(settled?.value ?? [])}>
            {charting.another}
          </Button>
        </div>
      ) : (
        <div className="ui-stack">
          <ChartInput field={field} value={other} onChange={setOther} />
          <div className="ui-row">
            <Button
              kind="primary"
              onPress={() => {
                onTake(other)
                setOther(null)
              }}
            >
              {charting.settle}
            </Button>
          </div>
        </div>
      )}
    </section>
  )
}
