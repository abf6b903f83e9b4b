import {
  type ClaimVerdict,
  flowCountNames,
  manuscriptCheckReport,
  manuscriptCheckTable,
  reportHtml,
  tableToCsv,
} from '@ayni/review'
import { useState } from 'react'
import { call, type OutputOf, uploadFile } from '../../call.ts'
import { useReviewId } from '../../places.ts'
import { useCommand } from '../../questions.ts'
import { Waiting } from '../../ui/Answer.tsx'
import { Button } from '../../ui/Button.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { RadioGroup } from '../../ui/Choices.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { NumberField } from '../../ui/Field.tsx'
import { FileDrop } from '../../ui/FileDrop.tsx'
import { Select } from '../../ui/Select.tsx'
import { saveFile } from '../../ui/save-file.ts'
import { showError, showToast } from '../../ui/toasts.ts'
import { useWords } from '../../words/words.ts'
import { ClaimCard } from './ClaimCard.tsx'

type Reading = OutputOf<'manuscript.check'>['readings'][number]
type Source = { file: string; name: string }
const verdicts = ['does-not-follow', 'cannot-be-recomputed', 'follows'] as const
const order = { 'does-not-follow': 0, 'cannot-be-recomputed': 1, follows: 2 } as const

/** An article is read; each figure it states about the review beside what the facts give. */
export function ManuscriptCheck() {
  const { checking, forms } = useWords()
  const review = useReviewId()
  const [source, setSource] = useState<Source | null>(null)
  const [readings, setReadings] = useState<Reading[] | null>(null)
  const [isReading, setReadingNow] = useState(false)
  const read = async (from: Source) => {
    const found = await call('manuscript.check', { review, ...from, language: forms.language })
    setReadings(found.readings)
  }
  const take = async (file: File) => {
    setReadingNow(true)
    try {
      const { hash } = await uploadFile(file, () => undefined)
      const from = { file: hash, name: file.name }
      await read(from)
      setSource(from)
    } catch (error) {
      if (error instanceof Error) showError(error)
    } finally {
      setReadingNow(false)
    }
  }
  const again = () => (source ? read(source) : Promise.resolve())
  const open = [...(readings ?? [])]
    .filter(({ isDismissed }) => !isDismissed)
    .sort((a, b) => order[a.verdict] - order[b.verdict])
  const [shown, setShown] = useState<ClaimVerdict | 'all'>('all')
  const counts = (verdict: ClaimVerdict) => open.filter((one) => one.verdict === verdict).length
  const visible = open.filter(({ verdict }) => shown === 'all' || verdict === shown)
  const unkept = visible.filter(({ isKept }) => !isKept)
  const keepSeveral = useCommand('manuscript.keep-several')
  const dismissed = (readings ?? []).filter(({ isDismissed }) => isDismissed)
  const stem = source?.name.replace(/\.\w+$/, '') ?? ''
  const saveTable = () =>
    saveFile(`${stem}-check.csv`, 'text/csv', tableToCsv(manuscriptCheckTable(visible, forms.language)))
  const savePage = () => {
    const blocks = manuscriptCheckReport(source?.name ?? '', visible, forms.language)
    saveFile(`${stem}-check.html`, 'text/html', reportHtml(blocks, forms.language))
  }
  return (
    <section className="ui-stack" aria-labelledby="manuscript-check">
      <h2 id="manuscript-check">{checking.manuscript.title}</h2>
      <p className="ui-reading">{checking.manuscript.text}</p>
      <FileDrop
        label={checking.manuscript.drop}
        accept={['.docx', '.md', '.txt']}
        isSingle
        onFiles={([file]) => file && void take(file)}
      />
      {isReading && <Waiting text={checking.manuscript.reading} />}
      {readings && source && !isReading && (
        <>
          <p aria-live="polite">
            <strong>{source.name}</strong> · {checking.manuscript.found(open.length)}
            {open.length > 0 &&
              ` · ${checking.summary(
                counts('follows'),
                counts('does-not-follow'),
                counts('cannot-be-recomputed'),
              )}`}
          </p>
          {readings.length === 0 && <EmptyState text={checking.manuscript.none} />}
          {open.length > 5 && (
            <RadioGroup
              label={checking.manuscript.show}
              isInline
              value={shown}
              options={[
                { id: 'all', name: `${checking.manuscript.all} (${open.length})` },
                ...verdicts.map((id) => ({ id, name: `${checking.verdicts[id]} (${counts(id)})` })),
              ]}
              onChange={setShown}
            />
          )}
          {visible.length > 0 && (
            <div className="ui-row">
              <Button kind="quiet" icon="download" onPress={savePage}>
                {checking.manuscript.savePage(visible.length)}
              </Button>
              <Button kind="quiet" icon="download" onPress={saveTable}>
                {checking.manuscript.saveTable(visible.length)}
              </Button>
            </div>
          )}
          {unkept.length > 1 && (
            <div className="ui-row">
              <Button
                isDisabled={keepSeveral.isPending}
                onPress={() =>
                  keepSeveral.mutate(
                    { review, ...source, readings: unkept.map(({ reading }) => reading) },
                    {
                      onSuccess: ({ claims }) => {
                        showToast({ text: checking.manuscript.keptSeveral(claims.length) })
                        void again()
                      },
                    },
                  )
                }
              >
                {checking.manuscript.keepShown(unkept.length)}
              </Button>
            </div>
          )}
          {visible.map((one) => (
            <ClaimCard key={one.reading} check={{ ...one, statement: one.sentence }} quote={one.quote}>
              <Reading reading={one} source={source} onChanged={again} />
            </ClaimCard>
          ))}
          {dismissed.length > 0 && (
            <details>
              <summary>{checking.manuscript.dismissed(dismissed.length)}</summary>
              {dismissed.map((one) => (
                <ClaimCard key={one.reading} check={{ ...one, statement: one.sentence }}>
                  <Reading reading={one} source={source} onChanged={again} />
                </ClaimCard>
              ))}
            </details>
          )}
        </>
      )}
    </section>
  )
}

/** What a figure was read as, and what one may do about it. */
function Reading({
  reading: { reading, of, isDismissed, isKept },
  source,
  onChanged,
}: {
  reading: Reading
  source: Source
  onChanged: () => Promise<void>
}) {
  const { checking } = useWords()
  const words = checking.manuscript
  const review = useReviewId()
  const keep = useCommand('manuscript.keep')
  const dismiss = useCommand('manuscript.dismiss')
  const [corrected, setCorrected] = useState<Numbered | null>(null)
  const setAside = async (next: boolean) => {
    await dismiss.mutateAsync({ review, reading, isDismissed: next })
    await onChanged()
  }
  return (
    <div className="ui-stack">
      <p className="ui-small ui-muted">
        {words.readAs}: {words.kinds[of.kind]}
        {of.kind === 'flow' && ` – ${words.counts[of.count]}`}
      </p>
      {corrected && (
        <div className="ui-row">
          {corrected.kind === 'flow' && (
            <Select
              label={words.countIs}
              options={flowCountNames.map((id) => ({ id, name: words.counts[id] }))}
              value={corrected.count}
              onChange={(count) => setCorrected({ ...corrected, count })}
            />
          )}
          <NumberField
            label={words.numberIs}
            value={corrected.printed}
            onChange={(printed) => printed !== null && setCorrected({ ...corrected, printed })}
          />
        </div>
      )}
      <div className="ui-row">
        {isKept ? (
          <Chip tone="include">{words.kept}</Chip>
        ) : (
          !isDismissed && (
            <Button
              onPress={() =>
                keep.mutate(
                  { review, ...source, reading, of: corrected },
                  {
                    onSuccess: () => {
                      showToast({ text: words.keptDone })
                      setCorrected(null)
                      void onChanged()
                    },
                  },
                )
              }
            >
              {corrected ? words.keepCorrected : words.keep}
            </Button>
          )
        )}
        {!isDismissed && !isKept && !corrected && isNumbered(of) && (
          <Button onPress={() => setCorrected(of)}>{words.correct}</Button>
        )}
        {isDismissed ? (
          <Button onPress={() => void setAside(false)}>{words.back}</Button>
        ) : (
          !isKept && (
            <Button
              onPress={() =>
                void setAside(true).then(() =>
                  showToast({ text: words.dismissedDone, undo: () => setAside(false) }),
                )
              }
            >
              {words.dismiss}
            </Button>
          )
        )}
      </div>
    </div>
  )
}

type Numbered = Extract<Reading['of'], { printed: number }>

/** Whether a figure is one number, which a person can correct. */
function isNumbered(of: Reading['of']): of is Numbered {
  return 'printed' in of && typeof of.printed === 'number'
}
