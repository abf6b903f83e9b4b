import { type Language, worded } from '@ayni/framework'
import type { StudyDesign } from '@ayni/review'
import { Checkbox } from '../../ui/Choices.tsx'
import { useWords } from '../../words/words.ts'

/** Of which designs an item or a section is asked; none chosen is all. */
export function DesignChoice({
  designs,
  chosen,
  language,
  onChange,
}: {
  designs: readonly StudyDesign[]
  chosen: readonly string[]
  language: Language
  onChange: (designs: string[]) => void
}) {
  const { appraising } = useWords()
  const { editor: words } = appraising
  if (designs.length === 0) return null
  return (
    <fieldset>
      <legend className="ui-label">{words.designs}</legend>
      <p className="ui-hint">{words.allDesigns}</p>
      <div className="ui-row">
        {designs.map(({ id, name }) => (
          <Checkbox
            key={id}
            isSelected={chosen.includes(id)}
            onChange={(isOn) => onChange(isOn ? [...chosen, id] : chosen.filter((one) => one !== id))}
          >
            {worded(name, language) || words.untitled}
          </Checkbox>
        ))}
      </div>
    </fieldset>
  )
}
