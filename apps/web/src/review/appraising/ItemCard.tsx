import { worded } from '@ayni/framework'
import type { AnswerOption, InstrumentItem, PassageAnchor, RatedItem } from '@ayni/review'
import { Button } from '../../ui/Button.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { Field } from '../../ui/Field.tsx'
import { useWords } from '../../words/words.ts'
import { Reading } from './Reading.tsx'

/** One item: the question, its answers as buttons, a note and the passage the answer rests on. */
export function ItemCard({
  item,
  number,
  options,
  rated,
  isCurrent,
  isDisabled,
  isNoting,
  selected,
  onAnswer,
  onFocus,
  onNote,
  onNoting,
  onAnchor,
  onShow,
}: {
  item: InstrumentItem
  number: number
  options: readonly AnswerOption[]
  rated: RatedItem | undefined
  isCurrent: boolean
  isDisabled: boolean
  /** Its note is being written; it stays in sight, empty or not. */
  isNoting: boolean
  /** What is selected in the full text, to be linked. */
  selected: PassageAnchor | null
  onAnswer: (option: string) => void
  onFocus: () => void
  onNote: (note: string) => void
  onNoting: () => void
  onAnchor: (anchor: PassageAnchor | undefined) => void
  onShow: () => void
}) {
  const { appraising, forms } = useWords()
  const guidance = item.guidance ? worded(item.guidance, forms.language) : ''
  const question = worded(item.question, forms.language) || item.id
  const hasNote = isNoting || Boolean(rated?.note)
  return (
    <fieldset
      className="appraising-item"
      data-item={item.id}
      data-current={isCurrent || undefined}
      data-answered={rated?.answer ? true : undefined}
      tabIndex={-1}
      onFocus={onFocus}
    >
      <legend>
        <span className="ui-muted ui-number">{forms.number(number)}</span> {question}{' '}
        {item.isCritical && <Chip>{appraising.critical}</Chip>}
      </legend>
      {guidance !== '' && (
        <details className="ui-small">
          <summary>{appraising.guidance}</summary>
          <p className="ui-muted">{guidance}</p>
        </details>
      )}
      <div className="appraising-answers">
        {options.map((option, index) => {
          const isChosen = rated?.answer === option.id
          return (
            <button
              key={option.id}
              type="button"
              className="appraising-answer"
              aria-pressed={isChosen}
              disabled={isDisabled}
              data-reads={option.reads}
              onClick={() => onAnswer(option.id)}
            >
              <Reading reads={option.reads} />
              <span>{worded(option.name, forms.language) || option.id}</span>
              {index < 9 && !isDisabled && (
                <span aria-hidden="true" className="ui-key">
                  {index + 1}
                </span>
              )}
            </button>
          )
        })}
        {/* The same for every item: were there more on the current one, the page would move away under the pointer. */}
        {!isDisabled && (
          <span className="ui-row ui-small appraising-extras">
            {!hasNote && (
              <Button kind="quiet" keyHint="N" onPress={onNoting}>
                {appraising.addNote}
              </Button>
            )}
            {selected && (
              <Button kind="quiet" keyHint="P" onPress={() => onAnchor(selected)}>
                {appraising.usePassage}
              </Button>
            )}
          </span>
        )}
      </div>
      {hasNote && (
        <Field
          label={appraising.itemNote}
          value={rated?.note ?? ''}
          onChange={onNote}
          rows={2}
          isDisabled={isDisabled}
        />
      )}
      {rated?.anchor && (
        <div className="appraising-passage">
          <q>{rated.anchor.quote}</q>
          <div className="ui-row">
            <Button kind="quiet" onPress={onShow}>
              {appraising.showPassage(forms.number(rated.anchor.page))}
            </Button>
            {!isDisabled && (
              <Button kind="quiet" onPress={() => onAnchor(undefined)}>
                {appraising.removePassage}
              </Button>
            )}
          </div>
        </div>
      )}
    </fieldset>
  )
}
