import { type Language, worded } from '@ayni/framework'
import { defaultAnswers, type Instrument, type InstrumentItem, type InstrumentSection } from '@ayni/review'
import { useState } from 'react'
import { Button, IconButton } from '../../ui/Button.tsx'
import { Checkbox, Switch } from '../../ui/Choices.tsx'
import { Field } from '../../ui/Field.tsx'
import { Select } from '../../ui/Select.tsx'
import { showToast } from '../../ui/toasts.ts'
import { useWords } from '../../words/words.ts'
import { AnswersEditor } from './AnswersEditor.tsx'
import { freeId, moved, withoutDesign, withoutSection, withText } from './instrument-draft.ts'

/** One instrument as a form: items first, then what they are gathered in and answered with. */
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
  const changeSection = (id: string, part: Partial<InstrumentSection>) =>
    change({ sections: sections.map((one) => (one.id === id ? { ...one, ...part } : one)) })
  const titled = (text: string) => text || words.untitled
  const withUndo = (name: string, next: Instrument) => {
    onChange(next)
    showToast({ text: words.removed(name), undo: () => onChange(instrument) })
  }
  const addItem = () => {
    const id = freeId('item', takenItems)
    change({ items: [...items, { id, question: {} }] })
    setOpen(id)
  }
  const designsOf = (own: readonly string[] | undefined, set: (designs: string[]) => void) =>
    designs.length > 0 && (
      <fieldset>
        <legend className="ui-label">{words.designs}</legend>
        <p className="ui-hint">{words.allDesigns}</p>
        <div className="ui-row">
          {designs.map(({ id, name }) => (
            <Checkbox
              key={id}
              isSelected={own?.includes(id) ?? false}
              onChange={(isOn) => set(isOn ? [...(own ?? []), id] : (own ?? []).filter((one) => one !== id))}
            >
              {titled(worded(name, language))}
            </Checkbox>
          ))}
        </div>
      </fieldset>
    )
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
          hint={words.sourceHint}
          value={instrument.source ?? ''}
          onChange={(text) => change({ source: text === '' ? undefined : text })}
        />
      </div>
      <h2>{words.items}</h2>
      <ol className="ui-plain-list appraising-edited">
        {items.map((item, index) => {
          const name = titled(worded(item.question, language))
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
                  <span className="ui-muted ui-small">
                    {[
                      item.section &&
                        worded(sections.find(({ id }) => id === item.section)?.name ?? {}, language),
                      item.isCritical && appraising.critical,
                    ]
                      .filter(Boolean)
                      .join(' · ')}
                  </span>
                </button>
                <div className="appraising-tools">
                  <IconButton
                    icon="up"
                    label={words.up(name)}
                    isDisabled={index === 0}
                    onPress={() => change({ items: moved(items, index, -1) })}
                  />
                  <IconButton
                    icon="down"
                    label={words.down(name)}
                    isDisabled={index === items.length - 1}
                    onPress={() => change({ items: moved(items, index, 1) })}
                  />
                  <IconButton
                    icon="close"
                    label={words.remove(name)}
                    isDisabled={items.length === 1}
                    onPress={() =>
                      withUndo(name, { ...instrument, items: items.filter(({ id }) => id !== item.id) })
                    }
                  />
                </div>
              </div>
              {isOpen && (
                <div className="ui-stack appraising-edited-body">
                  <Field
                    label={words.question}
                    value={item.question[language] ?? ''}
                    lang={language}
                    rows={2}
                    autoFocus
                    onChange={(text) =>
                      changeItem(item.id, { question: withText(item.question, language, text) })
                    }
                  />
                  <Field
                    label={words.guidance}
                    value={item.guidance?.[language] ?? ''}
                    lang={language}
                    rows={2}
                    onChange={(text) =>
                      changeItem(item.id, { guidance: withText(item.guidance ?? {}, language, text) })
                    }
                  />
                  {sections.length > 0 && (
                    <Select
                      label={words.section}
                      options={[
                        { id: '', name: words.noSection },
                        ...sections.map((one) => ({ id: one.id, name: titled(worded(one.name, language)) })),
                      ]}
                      value={item.section ?? ''}
                      onChange={(id) => changeItem(item.id, { section: id === '' ? undefined : id })}
                    />
                  )}
                  {designsOf(item.designs, (own) => changeItem(item.id, { designs: own }))}
                  <Switch
                    isSelected={item.isCritical ?? false}
                    onChange={(isOn) => changeItem(item.id, { isCritical: isOn ? true : undefined })}
                  >
                    {words.isCritical}
                  </Switch>
                  <Switch
                    isSelected={item.options !== undefined}
                    onChange={(isOn) =>
                      changeItem(item.id, {
                        options: isOn ? [...(instrument.options ?? defaultAnswers)] : undefined,
                      })
                    }
                  >
                    {words.ownAnswers}
                  </Switch>
                  {item.options && (
                    <AnswersEditor
                      options={item.options}
                      language={language}
                      onChange={(options) => changeItem(item.id, { options })}
                    />
                  )}
                </div>
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
      <ul className="ui-plain-list appraising-edited">
        {sections.map((one, index) => {
          const name = titled(worded(one.name, language))
          return (
            <li key={one.id}>
              <div className="appraising-edited-line">
                <Field
                  label={words.section}
                  value={one.name[language] ?? ''}
                  lang={language}
                  onChange={(text) => changeSection(one.id, { name: withText(one.name, language, text) })}
                />
                <div className="appraising-tools">
                  <IconButton
                    icon="up"
                    label={words.up(name)}
                    isDisabled={index === 0}
                    onPress={() => change({ sections: moved(sections, index, -1) })}
                  />
                  <IconButton
                    icon="down"
                    label={words.down(name)}
                    isDisabled={index === sections.length - 1}
                    onPress={() => change({ sections: moved(sections, index, 1) })}
                  />
                  <IconButton
                    icon="close"
                    label={words.remove(name)}
                    onPress={() => withUndo(name, withoutSection(instrument, one.id))}
                  />
                </div>
              </div>
              <Field
                label={words.guidance}
                value={one.guidance?.[language] ?? ''}
                lang={language}
                onChange={(text) =>
                  changeSection(one.id, { guidance: withText(one.guidance ?? {}, language, text) })
                }
              />
              {designsOf(one.designs, (own) => changeSection(one.id, { designs: own }))}
              <Switch
                isSelected={one.isScreening ?? false}
                onChange={(isOn) => changeSection(one.id, { isScreening: isOn ? true : undefined })}
              >
                {words.isScreening}
              </Switch>
            </li>
          )
        })}
      </ul>
      <div className="ui-row">
        <Button
          icon="add"
          onPress={() =>
            change({
              sections: [
                ...sections,
                { id: freeId('section', new Set(sections.map(({ id }) => id))), name: {} },
              ],
            })
          }
        >
          {words.addSection}
        </Button>
      </div>
      <h2>{words.designs}</h2>
      <ul className="ui-plain-list appraising-edited">
        {designs.map(({ id, name }) => (
          <li key={id} className="appraising-edited-line">
            <Field
              label={appraising.design}
              value={name[language] ?? ''}
              lang={language}
              onChange={(text) =>
                change({
                  designs: designs.map((one) =>
                    one.id === id ? { ...one, name: withText(name, language, text) } : one,
                  ),
                })
              }
            />
            <IconButton
              icon="close"
              label={words.remove(titled(worded(name, language)))}
              onPress={() => withUndo(titled(worded(name, language)), withoutDesign(instrument, id))}
            />
          </li>
        ))}
      </ul>
      <div className="ui-row">
        <Button
          icon="add"
          onPress={() =>
            change({
              designs: [...designs, { id: freeId('design', new Set(designs.map(({ id }) => id))), name: {} }],
            })
          }
        >
          {words.addDesign}
        </Button>
      </div>
    </div>
  )
}
