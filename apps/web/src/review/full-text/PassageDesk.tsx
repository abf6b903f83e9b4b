import './full-text.css'
import { useMemo } from 'react'
import type { OutputOf } from '../../call.ts'
import { useParameter, useReviewId } from '../../places.ts'
import { useQuestion } from '../../questions.ts'
import { Answer } from '../../ui/Answer.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { useWords } from '../../words/words.ts'
import { colourOf } from '../coding/code-colours.ts'
import { PassageReader } from '../reading/PassageReader.tsx'
import type { ReaderPassage } from '../reading/reader-passage.ts'

type Reports = OutputOf<'full-text.list'>['reports']
type Codebook = OutputOf<'codebook.read'>

/** A passage in its full text, among the others of its study: where a number of the map leads in the end. */
export function PassageDesk({ passage, reports }: { passage: string; reports: Reports }) {
  const review = useReviewId()
  const codebook = useQuestion('codebook.read', { review })
  return (
    <Answer question={codebook}>
      {(answer) => <Passages passage={passage} reports={reports} codebook={answer} />}
    </Answer>
  )
}

function Passages({ passage, reports, codebook }: { passage: string; reports: Reports; codebook: Codebook }) {
  const { fullText, forms } = useWords()
  const [, setPassage] = useParameter('passage')
  const marked = useMemo(() => markedPassages(codebook, forms.language), [codebook, forms.language])
  const current = marked.find(({ id }) => id === passage) ?? null
  const files = reports.flatMap((report) => report.files.map((file) => ({ ...file, report })))
  const records = new Set(codebook.studies.find(({ id }) => id === current?.study)?.records)
  // The file it was marked in; where another took its place, the latest of the study.
  const file =
    files.find(({ hash }) => hash === current?.anchor.fileHash) ??
    files.findLast(({ report }) => records.has(report.report)) ??
    null
  const ofStudy = useMemo(
    () => marked.filter(({ study }) => study === current?.study),
    [marked, current?.study],
  )
  const goTo = useMemo(() => ({ passage }), [passage])
  if (!current) return <EmptyState text={fullText.noPassage} />
  return (
    <div className="ui-stack full-text-passage">
      <div>
        <h2>
          {current.label} ·{' '}
          {file?.report.label ?? codebook.studies.find(({ id }) => id === current.study)?.label}
        </h2>
        <blockquote className="ui-reading">{current.anchor.quote}</blockquote>
      </div>
      {file ? (
        <PassageReader file={file.hash} passages={ofStudy} goTo={goTo} onPassage={setPassage} />
      ) : (
        <EmptyState text={fullText.passageWithoutFile} />
      )}
    </div>
  )
}

type Marked = ReaderPassage & { study: string }

/** Codings and findings that have a place in a full text. */
function markedPassages(
  { codings, codes, findings, outcomes }: Codebook,
  language: 'en' | 'es' | 'pt',
): Marked[] {
  return [
    ...codings.flatMap(({ coding, code, study, anchor }): Marked[] => {
      const own = codes.find((one) => one.code === code)
      return anchor && own
        ? [{ id: coding, study, anchor, label: own.name, colour: colourOf(own, codes) }]
        : []
    }),
    ...findings.flatMap(({ finding, outcome, study, anchor }): Marked[] => {
      const name = outcomes.find((one) => one.outcome === outcome)?.name
      const label = name?.[language] ?? name?.en ?? name?.es ?? name?.pt ?? outcome
      return anchor ? [{ id: finding, study, anchor, label, colour: 'var(--kind-7)' }] : []
    }),
  ]
}
