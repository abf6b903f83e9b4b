import { useState } from 'react'
import { uploadFile } from '../../call.ts'
import { useReviewId } from '../../places.ts'
import { useCommand } from '../../questions.ts'
import { Button } from '../../ui/Button.tsx'
import { FileDrop } from '../../ui/FileDrop.tsx'
import { showError, showToast } from '../../ui/toasts.ts'
import { useWords } from '../../words/words.ts'

/** Brings decisions in that were taken in a spreadsheet or another program. */
export function DecisionsForm() {
  const { searching } = useWords()
  const review = useReviewId()
  const bring = useCommand('decisions.import', { errorShown: true })
  const [files, setFiles] = useState<readonly File[]>([])
  const importDecisions = async () => {
    try {
      for (const file of files) {
        const { hash } = await uploadFile(file)
        const made = await bring.mutateAsync({ review, file: hash, name: file.name })
        showToast({ text: searching.decisionsDone(made.decisions, made.conflicts) })
      }
      setFiles([])
    } catch (error) {
      if (error instanceof Error) showError(error)
    }
  }
  return (
    <section className="ui-stack" aria-labelledby="decisions">
      <h2 id="decisions">{searching.decisionsTitle}</h2>
      <p className="ui-reading">{searching.decisionsText}</p>
      <FileDrop label={searching.decisionsFile} onFiles={setFiles} accept={['.csv', '.tsv']} isSingle />
      <FileNames files={files} onRemove={() => setFiles([])} />
      <div className="ui-row">
        <Button
          onPress={() => void importDecisions()}
          isDisabled={files.length === 0}
          isPending={bring.isPending}
        >
          {searching.importThem}
        </Button>
      </div>
    </section>
  )
}

/** The files chosen, each to be taken out again. */
function FileNames({ files, onRemove }: { files: readonly File[]; onRemove: (file: File) => void }) {
  const { ui, forms } = useWords()
  if (files.length === 0) return null
  return (
    <ul className="ui-plain-list">
      {files.map((file) => (
        <li key={`${file.name} ${file.size}`} className="ui-row">
          {file.name} <span className="ui-muted ui-small">{forms.bytes(file.size)}</span>
          <Button kind="quiet" onPress={() => onRemove(file)}>
            {ui.fileDrop.remove(file.name)}
          </Button>
        </li>
      ))}
    </ul>
  )
}
