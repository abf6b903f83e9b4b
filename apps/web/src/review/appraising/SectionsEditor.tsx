import { type Language, worded } from '@ayni/framework'
import type { InstrumentSection, StudyDesign } from '@ayni/review'
import { Button } from '../../ui/Button.tsx'
import { Switch } from '../../ui/Choices.tsx'
import { Field } from '../../ui/Field.tsx'
import { useWords } from '../../words/words.ts'
import { DesignChoice } from './DesignChoice.tsx'
import { freeId, moved, withText } from './instrument-draft.ts'
import { LineTools } from './LineTools.tsx'

/** The parts of an instrument, in their order. */
export function SectionsEditor({
  sections,
  designs,
  language,
  onChange,
  onRemove,
}: {
  sections: readonly InstrumentSection[]
  designs: readonly StudyDesign[]
  language: Language
  onChange: (sections: InstrumentSection[]) => void
  onRemove: (id: string, name: string) => void
}) {
  const { appraising } = useWords()
  const { editor: words } = appraising
  const change = (id: string, part: Partial<InstrumentSection>) =>
    onChange(sections.map((one) => (one.id === id ? { ...one, ...part } : one)))
  const add = () =>
    onChange([...sections, { id: freeId('section', new Set(sections.map(({ id }) => id))), name: {} }])
  return (
    <>
      <ul className="ui-plain-list appraising-edited">
        {sections.map((one, index) => {
          const name = worded(one.name, language) || words.untitled
          return (
            <li key={one.id}>
              <div className="appraising-edited-line">
                <Field
                  label={words.section}
                  value={one.name[language] ?? ''}
                  lang={language}
                  onChange={(text) => change(one.id, { name: withText(one.name, language, text) })}
                />
                <LineTools
                  name={name}
                  index={index}
                  count={sections.length}
                  onMove={(by) => onChange(moved(sections, index, by))}
                  onRemove={() => onRemove(one.id, name)}
                />
              </div>
              <Field
                label={words.guidance}
                value={one.guidance?.[language] ?? ''}
                lang={language}
                onChange={(text) =>
                  change(one.id, { guidance: withText(one.guidance ?? {}, language, text) })
                }
              />
              <DesignChoice
                designs={designs}
                chosen={one.designs ?? []}
                language={language}
                onChange={(chosen) => change(one.id, { designs: chosen })}
              />
              <Switch
                isSelected={one.isScreening ?? false}
                onChange={(isOn) => change(one.id, { isScreening: isOn ? true : undefined })}
              >
                {words.isScreening}
              </Switch>
            </li>
          )
        })}
      </ul>
      <div className="ui-row">
        <Button icon="add" onPress={add}>
          {words.addSection}
        </Button>
      </div>
    </>
  )
}
