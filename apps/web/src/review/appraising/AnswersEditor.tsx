import type { Language } from '@ayni/framework'
import { worded } from '@ayni/framework'
import { type AnswerOption, answerReadings } from '@ayni/review'
import { Button } from '../../ui/Button.tsx'
import { Field } from '../../ui/Field.tsx'
import { Select } from '../../ui/Select.tsx'
import { useWords } from '../../words/words.ts'
import { freeId, moved, withText } from './instrument-draft.ts'
import { LineTools } from './LineTools.tsx'

/** The answers to choose from and how each reads; their order is that of the keys 1, 2, 3 … */
export function AnswersEditor({
  options,
  language,
  onChange,
}: {
  options: readonly AnswerOption[]
  language: Language
  onChange: (options: AnswerOption[]) => void
}) {
  const { appraising } = useWords()
  const { editor: words } = appraising
  const change = (id: string, part: Partial<AnswerOption>) =>
    onChange(options.map((option) => (option.id === id ? { ...option, ...part } : option)))
  return (
    <div className="ui-stack">
      <ul className="ui-plain-list appraising-edited">
        {options.map((option, index) => {
          const name = worded(option.name, language) || words.untitled
          return (
            <li key={option.id} className="appraising-edited-line">
              <div className="appraising-set">
                <Field
                  label={words.answers}
                  value={option.name[language] ?? ''}
                  lang={language}
                  onChange={(text) => change(option.id, { name: withText(option.name, language, text) })}
                />
                <Select
                  label={words.reads}
                  options={answerReadings.map((id) => ({ id, name: words.readings[id] }))}
                  value={option.reads}
                  onChange={(reads) => change(option.id, { reads })}
                />
              </div>
              <LineTools
                name={name}
                index={index}
                count={options.length}
                least={2}
                onMove={(by) => onChange(moved(options, index, by))}
                onRemove={() => onChange(options.filter(({ id }) => id !== option.id))}
              />
            </li>
          )
        })}
      </ul>
      <div className="ui-row">
        <Button
          icon="add"
          onPress={() =>
            onChange([
              ...options,
              {
                id: freeId('answer', new Set(options.map(({ id }) => id))),
                name: {},
                reads: 'unclear',
              },
            ])
          }
        >
          {words.addAnswer}
        </Button>
      </div>
    </div>
  )
}
