import { type Language, worded } from '@ayni/framework'
import type { StudyDesign } from '@ayni/review'
import { Button, IconButton } from '../../ui/Button.tsx'
import { Field } from '../../ui/Field.tsx'
import { useWords } from '../../words/words.ts'
import { freeId, withText } from './instrument-draft.ts'

/** The designs of study for which an instrument has items of their own. */
export function DesignsEditor({
  designs,
  language,
  onChange,
  onRemove,
}: {
  designs: readonly StudyDesign[]
  language: Language
  onChange: (designs: StudyDesign[]) => void
  onRemove: (id: string, name: string) => void
}) {
  const { appraising } = useWords()
  const { editor: words } = appraising
  const rename = (id: string, text: string) =>
    onChange(
      designs.map((one) => (one.id === id ? { ...one, name: withText(one.name, language, text) } : one)),
    )
  return (
    <>
      <ul className="ui-plain-list appraising-edited">
        {designs.map(({ id, name }) => {
          const written = worded(name, language) || words.untitled
          return (
            <li key={id} className="appraising-edited-line">
              <Field
                label={appraising.design}
                value={name[language] ?? ''}
                lang={language}
                onChange={(text) => rename(id, text)}
              />
              <IconButton icon="close" label={words.remove(written)} onPress={() => onRemove(id, written)} />
            </li>
          )
        })}
      </ul>
      <div className="ui-row">
        <Button
          icon="add"
          onPress={() =>
            onChange([...designs, { id: freeId('design', new Set(designs.map(({ id }) => id))), name: {} }])
          }
        >
          {words.addDesign}
        </Button>
      </div>
    </>
  )
}
