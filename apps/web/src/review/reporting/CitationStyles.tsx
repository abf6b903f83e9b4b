import { useReviewId } from '../../places.ts'
import { useCommand, useQuestion } from '../../questions.ts'
import { Answer } from '../../ui/Answer.tsx'
import { Button } from '../../ui/Button.tsx'
import { FileDrop } from '../../ui/FileDrop.tsx'
import { Select } from '../../ui/Select.tsx'
import { showToast } from '../../ui/toasts.ts'
import { useWords } from '../../words/words.ts'

/** The style of the references: one that comes along, or a .csl file of one's own. */
export function CitationStyles({ style, onChange }: { style: string; onChange: (style: string) => void }) {
  const { reporting } = useWords()
  const review = useReviewId()
  const styles = useQuestion('citation-style.list', { review })
  const add = useCommand('citation-style.add')
  const remove = useCommand('citation-style.remove')
  const read = async (file: File) =>
    add.mutate(
      { review, csl: await file.text() },
      {
        onSuccess: (added) => {
          onChange(added.style)
          showToast({ text: reporting.styleAdded(added.name) })
        },
      },
    )
  return (
    <Answer question={styles}>
      {({ styles }) => {
        const options = styles.map(({ id, name }) => ({ id, name: name ?? reporting.styles[id] ?? id }))
        const chosen = styles.find(({ id }) => id === style)
        return (
          <div className="ui-stack">
            <div className="ui-row">
              <Select label={reporting.style} options={options} value={style} onChange={onChange} />
              {chosen?.isOwn && (
                <Button
                  kind="quiet"
                  isPending={remove.isPending}
                  onPress={() =>
                    remove.mutate({ review, style }, { onSuccess: () => onChange(styles[0]?.id ?? style) })
                  }
                >
                  {reporting.removeStyle}
                </Button>
              )}
            </div>
            <details>
              <summary>{reporting.ownStyle}</summary>
              <FileDrop
                label={reporting.dropStyle}
                hint={reporting.dropStyleHint}
                accept={['.csl', '.xml']}
                onFiles={([file]) => file && void read(file)}
              />
            </details>
          </div>
        )
      }}
    </Answer>
  )
}
