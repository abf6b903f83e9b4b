import { type Language, worded } from '@ayni/framework'
import { defaultAnswers, type Instrument, type InstrumentItem } from '@ayni/review'
import { useState } from 'react'
import { Button } from '../../ui/Button.tsx'
import { Switch } from '../../ui/Choices.tsx'
import { Field } from '../../ui/Field.tsx'
import { showToast } from '../../ui/toasts.ts'
import { useWords } from '../../words/words.ts'
import { AnswersEditor } from './AnswersEditor.tsx'
import { DesignsEditor } from './DesignsEditor.tsx'
import { ItemEditor } from './ItemEditor.tsx'
import { freeId, moved, withoutDesign, withoutSection, withText } from './instrument-draft.ts'
import { LineTools } from './LineTools.tsx'
import { SectionsEditor } from './SectionsEditor.tsx'

/** One instrument as a form: items first, then what they are answered with and gathered in. */
export function InstrumentForm({
  instrument,
  language,
  takenItems,
  onChange,
}: {
  instrument: Instrument
  language: Language
  /** Ids of items in any instrument and version: a new item must not inherit answers. */
  takenItems: ReadonlySet<string>
  onChange: (next: Instrument) => void
}) {
  const { appraising, forms } = useWords()
  const { editor: words } = appraising
  const [open, setOpen] = useState<string | null>(null)
  const { items, sections = [], designs = [] } = instrument
  const change = (part: Partial<Instrument>) => onChange({ ...instrument, ...part })
  const changeItem = (id: string, part: Partial<InstrumentItem>) =>
    change({ items: items.map((item) => (item.id === id ? { ...item, ...part } : item)) })
  const remove = (name: string, next: Instrument) => {
    onChange(next)
    showToast({ text: words.removed(name), undo: () => onChange(instrument) })
  }
  const addItem = () => {
    const id = freeId('item', takenItems)
    change({ items: [...items, { id, question: {} }] })
    setOpen(id)
  }
  const remarks = ({ section, isCritical }: InstrumentItem) => {
    const own = sections.find(({ id }) => id === section)
    return [own ? worded(own.name, language) : '', isCritical ? appraising.critical : '']
      .filter((part) => part !== '')
      .join(' · ')
  }
  return (
    <div className="ui-stack">
      <div className="appraising-set">
        <Field
          label={words.name}
          value={instrument.name[language] ?? ''}
          lang={language}
          onChange={(text) => change({ name: withText(instrument.name, language, text) })}
        />
        <Field
          label={words.source}
          placeholder={words.sourceHint}
          value={instrument.source ?? ''}
          onChange={(text) => change({ source: text === '' ? undefined : text })}
        />
      </div>
      <h2>{words.items}</h2>
      <ol className="ui-plain-list appraising-edited">
        {items.map((item, index) => {
          const name = worded(item.question, language) || words.untitled
          const isOpen = open === item.id
          return (
            <li key={item.id}>
              <div className="appraising-edited-line">
                <button
                  type="button"
                  className="appraising-study"
                  aria-expanded={isOpen}
                  onClick={() => setOpen(isOpen ? null : item.id)}
                >
                  <span>
                    <span className="ui-muted ui-number">{forms.number(index + 1)}</span> {name}
                  </span>
                  <span className="ui-muted ui-small">{remarks(item)}</span>
                </button>
                <LineTools
                  name={name}
                  index={index}
                  count={items.length}
                  least={1}
                  onMove={(by) => change({ items: moved(items, index, by) })}
                  onRemove={() =>
                    remove(name, { ...instrument, items: items.filter(({ id }) => id !== item.id) })
                  }
                />
              </div>
              {isOpen && (
                <ItemEditor
                  item={item}
                  instrument={instrument}
                  language={language}
                  onChange={(part) => changeItem(item.id, part)}
                />
              )}
            </li>
          )
        })}
      </ol>
      <div className="ui-row">
        <Button icon="add" onPress={addItem}>
          {words.addItem}
        </Button>
      </div>
      <h2>{words.answers}</h2>
      <p className="ui-hint">{words.answersHint}</p>
      <Switch
        isSelected={instrument.options === undefined}
        onChange={(isStandard) => change({ options: isStandard ? undefined : [...defaultAnswers] })}
      >
        {words.standard}
      </Switch>
      {instrument.options && (
        <AnswersEditor
          options={instrument.options}
          language={language}
          onChange={(options) => change({ options })}
        />
      )}
      <h2>{words.sections}</h2>
      <SectionsEditor
        sections={sections}
        designs={designs}
        language={language}
        onChange={(next) => change({ sections: next })}
        onRemove={(id, name) => remove(name, withoutSection(instrument, id))}
      />
      <h2>{words.designs}</h2>
      <DesignsEditor
        designs={designs}
        language={language}
        onChange={(next) => change({ designs: next })}
        onRemove={(id, name) => remove(name, withoutDesign(instrument, id))}
      />
    </div>
  )
}
