import '../screens.css'
import { useState } from 'react'
import { useReviewId } from '../../places.ts'
import { useCommand, usePerson, useQuestion } from '../../questions.ts'
import { Answer, Waiting } from '../../ui/Answer.tsx'
import { Button, LinkButton } from '../../ui/Button.tsx'
import { Field } from '../../ui/Field.tsx'
import { PageHeader } from '../../ui/PageHeader.tsx'
import { showToast } from '../../ui/toasts.ts'
import { useFrameWords, useWords } from '../../words/words.ts'
import { TableFrame } from '../TableFrame.tsx'
import { Checklist } from './Checklist.tsx'
import { CitationStyles } from './CitationStyles.tsx'
import { Manuscript } from './Manuscript.tsx'

/** What can be taken away, as one looks for it. */
const files = {
  report: ['report.docx', 'report.html', 'report.md', 'methods.txt'],
  figures: ['flow.svg', 'flow.png', 'map.svg', 'map.png'],
  tables: [
    'studies.csv',
    'charts.csv',
    'codebook.csv',
    'study-components.csv',
    'study-outcomes.csv',
    'map.csv',
    'flow.csv',
  ],
} as const
const kinds = ['report', 'figures', 'tables'] as const

/** What one takes away: report, figures, tables, the framework, the bundle. */
export function ReportingScreen() {
  const { steps, reporting, forms } = useWords()
  const review = useReviewId()
  const person = usePerson(review)
  const [style, setStyle] = useState('apa')
  const overview = useQuestion('review.overview', { review })
  const address = (file: string, show = false) =>
    `/api/reviews/${encodeURIComponent(review)}/download/${file}?language=${forms.language}${show ? '&show' : ''}${person === null ? '' : `&person=${encodeURIComponent(person)}`}`
  return (
    <div className="ui-stack-wide">
      <PageHeader
        title={steps.reporting.name}
        lead={reporting.lead}
        actions={
          <LinkButton kind="primary" href={address(`report-${style}.html`, true)} target="_blank">
            {reporting.openReport}
          </LinkButton>
        }
      />
      <section className="ui-stack review-figure" aria-labelledby="flow">
        <h2 id="flow">{reporting.flow}</h2>
        <Answer question={overview}>
          {({ seq }) => <FlowFigure address={`${address('flow.svg', true)}&seq=${seq}`} />}
        </Answer>
      </section>
      <section className="ui-stack" aria-labelledby="files">
        <h2 id="files">{reporting.files}</h2>
        <CitationStyles style={style} onChange={setStyle} />
        {kinds.map((kind) => (
          <section key={kind} className="ui-stack" aria-labelledby={`files-${kind}`}>
            <h3 id={`files-${kind}`}>{reporting.fileKinds[kind]}</h3>
            <div className="ui-row">
              {files[kind].map((file) => (
                <LinkButton
                  key={file}
                  icon="download"
                  href={address(file.replace(/^report(?=\.)/, `report-${style}`))}
                  download
                >
                  {reporting.names[file]}
                </LinkButton>
              ))}
            </div>
          </section>
        ))}
      </section>
      <Checklist address={address} />
      <Manuscript />
      <section className="ui-stack" aria-labelledby="readers">
        <h2 id="readers">{reporting.readers}</h2>
        <p className="ui-reading">{reporting.readersText}</p>
        <div className="ui-row">
          <LinkButton icon="download" href={address('readers-page.zip')} download>
            {reporting.getReaders}
          </LinkButton>
        </div>
      </section>
      <FrameworkVersions documentAddress={address('framework.json')} />
      <section className="ui-stack" aria-labelledby="bundle">
        <h2 id="bundle">{reporting.bundle}</h2>
        <p className="ui-reading">{reporting.bundleText}</p>
        <div className="ui-row">
          <LinkButton icon="download" href={address('bundle.zip')} download>
            {reporting.getBundle}
          </LinkButton>
        </div>
      </section>
    </div>
  )
}

/** The flow diagram as it is taken away. Its place is kept while it comes. */
function FlowFigure({ address }: { address: string }) {
  const { reporting } = useWords()
  const { ui } = useFrameWords()
  const [isComing, setComing] = useState(true)
  return (
    <TableFrame label={reporting.flow}>
      {isComing && <Waiting text={ui.loading} />}
      <img
        src={address}
        alt={reporting.flow}
        data-coming={isComing}
        onLoad={() => setComing(false)}
        onError={() => setComing(false)}
      />
    </TableFrame>
  )
}

function FrameworkVersions({ documentAddress }: { documentAddress: string }) {
  const { reporting, forms } = useWords()
  const review = useReviewId()
  const frameworks = useQuestion('framework.list', { review })
  const publish = useCommand('framework.publish')
  const [note, setNote] = useState('')
  return (
    <section className="ui-stack" aria-labelledby="framework">
      <h2 id="framework">{reporting.framework}</h2>
      <p className="ui-reading">{reporting.frameworkText}</p>
      <Answer question={frameworks}>
        {({ versions, draft }) => (
          <>
            {versions.length === 0 ? (
              <p className="ui-muted">{reporting.noVersion}</p>
            ) : (
              <ol className="ui-plain-list ui-stack">
                {[...versions].reverse().map((version) => (
                  <li key={version.version}>
                    <h3>{reporting.version(version.version)}</h3>
                    <p>{reporting.holds(version.components, version.outcomes, version.studies)}</p>
                    <p className="ui-muted ui-small">
                      {forms.moment(version.at)} {version.note !== '' && `· ${version.note}`}
                    </p>
                  </li>
                ))}
              </ol>
            )}
            <form
              className="ui-form"
              onSubmit={(event) => {
                event.preventDefault()
                publish.mutate(
                  { review, note },
                  {
                    onSuccess: () => {
                      setNote('')
                      showToast({ text: reporting.published })
                    },
                  },
                )
              }}
            >
              <p>
                {reporting.holds(draft.components, draft.outcomes, draft.studies)}
                {versions.length > 0 && ` · ${reporting.changes(draft.changes.length)}`}
              </p>
              <Field label={reporting.note} value={note} onChange={setNote} rows={2} />
              <div className="ui-row">
                <Button type="submit" isPending={publish.isPending}>
                  {reporting.publish(versions.length + 1)}
                </Button>
                {versions.length > 0 && (
                  <LinkButton icon="download" href={documentAddress} download>
                    {reporting.document}
                  </LinkButton>
                )}
              </div>
            </form>
          </>
        )}
      </Answer>
    </section>
  )
}
