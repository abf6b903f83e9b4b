import { useState } from 'react'
import { call, downloadHref, type OutputOf } from '../../call.ts'
import { useReviewId } from '../../places.ts'
import { LinkButton } from '../../ui/Button.tsx'
import { Callout } from '../../ui/Callout.tsx'
import { FileDrop } from '../../ui/FileDrop.tsx'
import { showError, showToast } from '../../ui/toasts.ts'
import { useWords } from '../../words/words.ts'

type Answer = OutputOf<'chart.read-form'>

/** The form as a file, and from one: it comes into the builder and is kept only when the form is saved. */
export function FormFile({ onForm }: { onForm: (form: NonNullable<Answer['form']>) => void }) {
  const { charting, forms } = useWords()
  const review = useReviewId()
  const [problems, setProblems] = useState<Answer['problems']>([])
  const read = async ([file]: readonly File[]) => {
    if (!file) return
    try {
      const answer = await call('chart.read-form', { review, json: await file.text() })
      setProblems(answer.problems)
      if (!answer.form) return
      onForm(answer.form)
      showToast({ text: charting.formRead(answer.form.fields.length) })
    } catch (error) {
      if (error instanceof Error) showError(error)
    }
  }
  return (
    <div className="ui-stack">
      <div className="ui-row">
        {(['form.json', 'form.schema.json'] as const).map((file) => (
          <LinkButton
            key={file}
            kind="quiet"
            icon="download"
            href={downloadHref(review, file, forms.language)}
            download
          >
            {file === 'form.json' ? charting.formFile : charting.formSchema}
          </LinkButton>
        ))}
      </div>
      <FileDrop
        label={charting.dropForm}
        hint={charting.dropFormHint}
        accept={['.json']}
        onFiles={(files) => void read(files)}
        isSingle
      />
      {problems.length > 0 && (
        <Callout title={charting.formWrong}>
          <ul>
            {problems.slice(0, 20).map(({ where, message }) => (
              <li key={`${where} ${message}`}>
                <code>{where}</code> {message}
              </li>
            ))}
          </ul>
        </Callout>
      )}
    </div>
  )
}
