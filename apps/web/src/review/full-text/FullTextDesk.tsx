import './full-text.css'
import type { PassageAnchor } from '@ayni/review'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { type OutputOf, uploadFile } from '../../call.ts'
import { useParameter, useReviewId } from '../../places.ts'
import { refreshReview, useCommand } from '../../questions.ts'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { FileDrop } from '../../ui/FileDrop.tsx'
import { Progress } from '../../ui/Meter.tsx'
import { Select } from '../../ui/Select.tsx'
import { SplitPane } from '../../ui/SplitPane.tsx'
import { showError, showToast } from '../../ui/toasts.ts'
import { useWords } from '../../words/words.ts'
import { PassageReader } from '../reading/PassageReader.tsx'
import { FullTextDecision } from './FullTextDecision.tsx'
import { fullTextEndings } from './Intake.tsx'

type Report = OutputOf<'full-text.list'>['reports'][number]

/** One report: its full text to read, and the decision beside it. */
export function FullTextDesk({ report, onNext }: { report: Report; onNext: () => void }) {
  const { fullText } = useWords()
  const review = useReviewId()
  const [chosen, setChosen] = useParameter('file')
  const [selected, setSelected] = useState<PassageAnchor | null>(null)
  const attach = useCommand('full-text.attach')
  const detach = useCommand('full-text.detach')
  const file = report.files.find(({ hash }) => hash === chosen) ?? report.files.at(-1) ?? null
  const takeAway = async (hash: string, name: string) => {
    await detach.mutateAsync({ review, report: report.report, file: hash })
    showToast({
      text: fullText.detached(name),
      undo: () => attach.mutateAsync({ review, report: report.report, file: hash, name }),
    })
  }
  return (
    <div className="full-text-desk">
      <SplitPane
        id="full-text"
        share={0.66}
        start={file ? <PassageReader file={file.hash} onSelect={setSelected} /> : <NoFile report={report} />}
        end={
          <div className="ui-stack full-text-side">
            <div>
              <h2>{report.label}</h2>
              <p className="ui-muted">{report.record?.reference.title}</p>
            </div>
            <FullTextDecision report={report} selected={selected} onDecided={onNext} />
            {file && (
              <section className="ui-stack" aria-label={fullText.files}>
                {report.files.length > 1 && (
                  <Select
                    label={fullText.files}
                    options={report.files.map(({ hash, name, pages }) => ({
                      id: hash,
                      name,
                      hint: fullText.pages(pages),
                    }))}
                    value={file.hash}
                    onChange={setChosen}
                  />
                )}
                <div className="ui-row">
                  <span className="ui-small ui-muted">{file.name}</span>
                  <Button
                    kind="quiet"
                    onPress={() => void takeAway(file.hash, file.name).catch(() => undefined)}
                  >
                    {fullText.detach}
                  </Button>
                </div>
                <details>
                  <summary>{fullText.replace}</summary>
                  <OneFile report={report} />
                </details>
              </section>
            )}
            <div className="ui-row">
              <Button icon="next" onPress={onNext}>
                {fullText.next}
              </Button>
              {!file && report.retrieval?.retrieved !== false && <MarkMissing report={report.report} />}
            </div>
            {!file && report.retrieval?.retrieved === false && (
              <p className="ui-muted">{fullText.notRetrieved}</p>
            )}
          </div>
        }
      />
    </div>
  )
}

function NoFile({ report }: { report: Report }) {
  const { fullText, screening } = useWords()
  const doi = report.record?.reference.doi ?? ''
  return (
    <div className="ui-stack">
      <EmptyState text={fullText.noFile} />
      {doi !== '' && (
        <p>
          <a href={`https://doi.org/${doi}`} target="_blank" rel="noreferrer">
            {screening.doi} {doi}
          </a>
        </p>
      )}
      <OneFile report={report} />
    </div>
  )
}

/** Takes one file for this very report; nothing is guessed. */
function OneFile({ report }: { report: Report }) {
  const { fullText } = useWords()
  const review = useReviewId()
  const client = useQueryClient()
  const attach = useCommand('full-text.attach')
  const [share, setShare] = useState<number | null>(null)
  const take = async (files: readonly File[]) => {
    try {
      for (const file of files) {
        const { hash } = await uploadFile(file, setShare)
        await attach.mutateAsync({ review, report: report.report, file: hash, name: file.name })
      }
      await refreshReview(client, review)
    } catch (error) {
      if (!attach.isError && error instanceof Error) showError(error)
    } finally {
      setShare(null)
    }
  }
  return (
    <div className="ui-stack">
      <FileDrop
        label={fullText.dropHere}
        hint={fullText.dropHint}
        accept={fullTextEndings}
        onFiles={(files) => void take(files)}
      />
      {share !== null && <Progress label={fullText.stage.sending} share={share === 1 ? null : share} />}
    </div>
  )
}

function MarkMissing({ report }: { report: string }) {
  const { fullText } = useWords()
  const review = useReviewId()
  const note = useCommand('full-text.note-retrieval')
  return (
    <Button
      kind="quiet"
      onPress={() =>
        note.mutate(
          { review, report, retrieved: false },
          {
            onSuccess: () =>
              showToast({
                text: fullText.notRetrieved,
                undo: () => note.mutateAsync({ review, report, retrieved: true }),
              }),
          },
        )
      }
    >
      {fullText.markMissing}
    </Button>
  )
}
