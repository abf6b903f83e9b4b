import { type Language, worded } from '@ayni/framework'
import { defaultAnswers, type Instrument, type InstrumentItem } from '@ayni/review'
import { Switch } from '../../ui/Choices.tsx'
import { Field } from '../../ui/Field.tsx'
import { Select } from '../../ui/Select.tsx'
import { useWords } from '../../words/words.ts'
import { AnswersEditor } from './AnswersEditor.tsx'
import { DesignChoice } from './DesignChoice.tsx'
import { withText } from './instrument-draft.ts'

/** All that can be said of one item of an instrument. */
export function ItemEditor({
  item,
  instrument,
  language,
  onChange,
}: {
  item: InstrumentItem
  instrument: Instrument
  language: Language
  onChange: (part: Partial<InstrumentItem>) => void
}) {
  const { appraising } = useWords()
  const { editor: words } = appraising
  const { sections = [], designs = [] } = instrument
  return (
    <div className="ui-stack appraising-edited-body">
      <Field
        label={words.question}
        value={item.question[language] ?? ''}
        lang={language}
        rows={2}
        autoFocus
        onChange={(text) => onChange({ question: withText(item.question, language, text) })}
      />
      <Field
        label={words.guidance}
        value={item.guidance?.[language] ?? ''}
        lang={language}
        rows={2}
        onChange={(text) => onChange({ guidance: withText(item.guidance ?? {}, language, text) })}
      />
      {sections.length > 0 && (
        <Select
          label={words.section}
          options={[
            { id: '', name: words.noSection },
            ...sections.map(({ id, name }) => ({ id, name: worded(name, language) || words.untitled })),
          ]}
          value={item.section ?? ''}
          onChange={(id) => onChange({ section: id === '' ? undefined : id })}
        />
      )}
      <DesignChoice
        designs={designs}
        chosen={item.designs ?? []}
        language={language}
        onChange={(chosen) => onChange({ designs: chosen })}
      />
      <Switch
        isSelected={item.isCritical ?? false}
        onChange={(isOn) => onChange({ isCritical: isOn ? true : undefined })}
      >
        {words.isCritical}
      </Switch>
      <Switch
        isSelected={item.options !== undefined}
        onChange={(isOn) =>
          onChange({ options: isOn ? [...(instrument.options ?? defaultAnswers)] : undefined })
        }
      >
        {words.ownAnswers}
      </Switch>
      {item.options && (
        <AnswersEditor
          options={item.options}
          language={language}
          onChange={(options) => onChange({ options })}
        />
      )}
    </div>
  )
}
