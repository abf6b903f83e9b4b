import './full-text.css'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { OutputOf } from '../../call.ts'
import { useReviewId } from '../../places.ts'
import { refreshReview } from '../../questions.ts'
import { Button } from '../../ui/Button.tsx'
import { FileDrop } from '../../ui/FileDrop.tsx'
import { Icon, type IconName } from '../../ui/Icon.tsx'
import { Progress } from '../../ui/Meter.tsx'
import { ComboBox } from '../../ui/Select.tsx'
import { showError, showToast } from '../../ui/toasts.ts'
import { useWords } from '../../words/words.ts'
import { attach, clearSettled, detach, type IntakeFile, leaveOut, takeIn, useIntake } from './intake.ts'

type Reports = OutputOf<'full-text.list'>['reports']

/** Kinds of files that hold full texts. */
export const fullTextEndings = ['.pdf', '.html', '.htm', '.xhtml', '.txt', '.md']

/** Takes files in, as many as one likes, and shows what became of each; the doubtful ones first. */
export function Intake({ reports }: { reports: Reports }) {
  const { fullText } = useWords()
  const review = useReviewId()
  const client = useQueryClient()
  const files = useIntake(review)
  const order: IntakeFile['stage'][] = [
    'doubtful',
    'failed',
    'sending',
    'reading',
    'waiting',
    'known',
    'attached',
    'left',
  ]
  const inOrder = [...files].sort((a, b) => order.indexOf(a.stage) - order.indexOf(b.stage) || a.id - b.id)
  const count = (...stages: IntakeFile['stage'][]) =>
    files.filter(({ stage }) => stages.includes(stage)).length
  const underWay = count('waiting', 'sending', 'reading')
  return (
    <section className="ui-stack" aria-label={fullText.intake}>
      <FileDrop
        label={fullText.intake}
        hint={fullText.intakeHint}
        accept={fullTextEndings}
        onFiles={(chosen) => takeIn(review, chosen, () => void refreshReview(client, review))}
      />
      {files.length > 0 && (
        <>
          {underWay > 0 && (
            <Progress
              label={fullText.underWay}
              share={(files.length - underWay) / files.length}
              text={fullText.ofFiles(files.length - underWay, files.length)}
            />
          )}
          <div className="ui-row-apart">
            <p role="status">
              {fullText.intakeSum(count('attached'), count('doubtful'), count('failed'), count('known'))}
            </p>
            {underWay === 0 && count('attached', 'known', 'left', 'failed') > 0 && (
              <Button kind="quiet" onPress={() => clearSettled(review)}>
                {fullText.clear}
              </Button>
            )}
          </div>
          <ul className="ui-plain-list full-text-files">
            {inOrder.map((file) => (
              <li key={file.id} data-stage={file.stage}>
                <FileLine file={file} reports={reports} />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

const signs: Record<IntakeFile['stage'], IconName> = {
  waiting: 'file',
  sending: 'file',
  reading: 'file',
  attached: 'include',
  doubtful: 'unsure',
  known: 'information',
  left: 'file',
  failed: 'exclude',
}

function FileLine({ file, reports }: { file: IntakeFile; reports: Reports }) {
  const { fullText, ui } = useWords()
  const client = useQueryClient()
  const act = (done: Promise<void>, text?: string, undo?: () => unknown) =>
    done.then(
      () => {
        if (text) showToast({ text, ...(undo && { undo }) })
        return refreshReview(client, file.review)
      },
      (error: unknown) => showError(error instanceof Error ? error : new Error(String(error))),
    )
  const undo = () => act(detach(file.id))
  const best =
    file.recognised?.matches.find(({ report }) => report === file.report) ?? file.recognised?.matches[0]
  const of = (report: string | null) => reports.find((one) => one.report === report)
  const held = of(file.report)
  return (
    <div className="full-text-file">
      <Icon name={signs[file.stage]} size={18} />
      <div className="ui-stack">
        <p>
          {/* A refusal names the file itself. */}
          {file.stage !== 'failed' && <strong>{file.name} </strong>}
          <span className={file.stage === 'failed' ? undefined : 'ui-muted'}>
            {file.stage === 'failed'
              ? (file.error?.message ?? fullText.stage.failed)
              : fullText.stage[file.stage]}
            {file.recognised && ` · ${fullText.pages(file.recognised.pages)}`}
            {file.recognised?.kind === 'pdf' && file.recognised.characters === 0 && ` · ${fullText.noText}`}
          </span>
        </p>
        {file.stage === 'attached' && held && (
          <p className="ui-small">
            {held.label} · {held.record?.reference.title}
            {best &&
              best.report === file.report &&
              ` · ${fullText.because(best.reasons.map((one) => fullText.reason[one]))}`}
          </p>
        )}
        {file.stage === 'known' && (
          <p className="ui-small">{file.recognised?.attachedTo.map(({ label }) => label).join(', ')}</p>
        )}
        {file.stage === 'doubtful' && (
          <Choice
            file={file}
            reports={reports}
            onChoose={(report, certainty) =>
              act(attach(file.id, report, certainty), fullText.attached(of(report)?.label ?? report), undo)
            }
          />
        )}
      </div>
      {file.stage === 'attached' && (
        <Button kind="quiet" icon="undo" onPress={() => void undo()} aria-label={fullText.undoOf(file.name)}>
          {ui.undo}
        </Button>
      )}
      {(file.stage === 'doubtful' || file.stage === 'left') && (
        <Button kind="quiet" onPress={() => leaveOut(file.id, file.stage === 'doubtful')}>
          {file.stage === 'left' ? ui.undo : fullText.leaveOut}
        </Button>
      )}
    </div>
  )
}

/** Which report a file holds: what points to each, and all others to choose from. */
function Choice({
  file,
  reports,
  onChoose,
}: {
  file: IntakeFile
  reports: Reports
  onChoose: (report: string, certainty: number | null) => void
}) {
  const { fullText } = useWords()
  const [other, setOther] = useState<string | null>(null)
  const matches = file.recognised?.matches ?? []
  return (
    <div className="ui-stack">
      {file.recognised?.title && (
        <p className="ui-small ui-muted">{fullText.ownTitle(file.recognised.title)}</p>
      )}
      {matches.map(({ report, label, recordTitle, certainty, reasons, otherYears }) => (
        <div key={report} className="full-text-match">
          <span>
            <strong>{label}</strong> {recordTitle}
            <br />
            <span className="ui-muted ui-small">
              {fullText.because(reasons.map((one) => fullText.reason[one]))}
              {otherYears.length > 0 && <strong> {fullText.otherYears(otherYears)}</strong>}
            </span>
          </span>
          <Button
            icon="include"
            onPress={() => onChoose(report, certainty)}
            aria-label={fullText.thisOneOf(label)}
          >
            {fullText.thisOne}
          </Button>
        </div>
      ))}
      <div className="full-text-match">
        <ComboBox
          label={matches.length > 0 ? fullText.another : fullText.which}
          options={reports.map(({ report, label, record }) => ({
            id: report,
            name: `${label} · ${record?.reference.title ?? ''}`,
          }))}
          value={other}
          onChange={setOther}
        />
        <Button isDisabled={other === null} onPress={() => other !== null && onChoose(other, null)}>
          {fullText.attach}
        </Button>
      </div>
    </div>
  )
}
