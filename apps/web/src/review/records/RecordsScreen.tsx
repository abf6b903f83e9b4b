import '../screens.css'
import './records.css'
import { useCallback, useDeferredValue, useEffect, useRef, useState } from 'react'
import { call } from '../../call.ts'
import { useParameter, useReviewId } from '../../places.ts'
import { useQuestion } from '../../questions.ts'
import { Answer } from '../../ui/Answer.tsx'
import { Button } from '../../ui/Button.tsx'
import { Field } from '../../ui/Field.tsx'
import { useKeys } from '../../ui/keys.ts'
import { PageHeader } from '../../ui/PageHeader.tsx'
import { Select } from '../../ui/Select.tsx'
import { showError } from '../../ui/toasts.ts'
import { useWords } from '../../words/words.ts'
import { BulkBar, type BulkDone, LastBulk } from './BulkBar.tsx'
import { type RecordFilter, useRecordLines } from './pages.ts'
import { RecordGrid } from './RecordGrid.tsx'
import { RecordPanel } from './RecordPanel.tsx'

const standings = ['any', 'awaiting', 'conflict', 'included', 'excluded'] as const
const verdicts = ['any', 'none', 'include', 'exclude', 'unsure'] as const
const sortings = ['relevance', 'title', 'author', 'year', 'journal', 'language', 'source'] as const

/** All reports of the review: found, sorted, read, and judged or labelled many at once. */
export function RecordsScreen() {
  const { steps, records, ui } = useWords()
  const review = useReviewId()
  const overview = useQuestion('review.overview', { review })
  const [typed, setTyped] = useParameter('words')
  const [source, setSource] = useParameter('source')
  const [language, setLanguage] = useParameter('language')
  const [years, setYears] = useParameter('years')
  const [standing, setStanding] = useParameter('standing')
  const [mine, setMine] = useParameter('mine')
  const [label, setLabel] = useParameter('label')
  const [order, setOrder] = useParameter('sort')
  const [open, setOpen] = useParameter('record')
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [lastBulk, setLastBulk] = useState<BulkDone | null>(null)
  const [range, setRange] = useState({ from: 0, to: 20 })
  const [areFiltersOpen, setFiltersOpen] = useState(false)
  const words = useDeferredValue(typed ?? '')
  const search = useRef<HTMLElement>(null)
  const grid = useRef<HTMLDivElement>(null)

  const sort = sortings.find((one) => one === order?.replace(/^-/, '')) ?? 'relevance'
  const isDescending = order?.startsWith('-') ?? false
  const filter: RecordFilter = {
    words: searched(words),
    source: source ?? '',
    language: language ?? '',
    years: years ?? '',
    label: label ?? '',
    standing: standings.find((one) => one === standing) ?? 'any',
    mine: verdicts.find((one) => one === mine) ?? 'any',
    sort,
    isDescending,
  }
  const { first, lineAt } = useRecordLines(review, filter, range.from, range.to)
  const onRange = useCallback((from: number, to: number) => setRange({ from, to }), [])
  const choose = useCallback(
    (reports: readonly string[], isChosen: boolean) =>
      setChosen((before) => {
        const next = new Set(before)
        for (const report of reports)
          if (isChosen) next.add(report)
          else next.delete(report)
        return next
      }),
    [],
  )
  const chooseAll = async () => {
    const { sort: _, isDescending: __, ...only } = filter
    try {
      setChosen(new Set((await call('record.find', { review, ...only })).reports))
    } catch (error) {
      if (error instanceof Error) showError(error)
    }
  }
  const isFiltered = [typed, source, language, years, standing, mine, label].some((value) => value !== null)
  const clear = () => {
    for (const set of [setTyped, setSource, setLanguage, setYears, setStanding, setMine, setLabel]) set(null)
  }
  useKeys([
    { key: '/', does: records.find, run: () => search.current?.querySelector('input')?.focus() },
    {
      key: 'Escape',
      does: records.close,
      run: () => (open !== null ? setOpen(null) : setChosen(new Set())),
      isDisabled: open === null && chosen.size === 0,
    },
  ])
  // What was chosen under other filters would be acted on unseen.
  const filtered = JSON.stringify([typed, source, language, years, standing, mine, label])
  useEffect(() => setChosen(new Set()), [filtered])

  return (
    <div className="ui-stack">
      <PageHeader title={steps.records.name} lead={records.lead} isCompact />
      <search className="records-filters" data-open={areFiltersOpen || undefined} ref={search}>
        <div className="records-search">
          <Field
            label={records.find}
            hint={records.findHint}
            type="search"
            value={typed ?? ''}
            onChange={(text) => setTyped(text === '' ? null : text)}
          />
        </div>
        <div className="records-more">
          <Button
            icon="settings"
            onPress={() => setFiltersOpen(!areFiltersOpen)}
            aria-expanded={areFiltersOpen}
          >
            {records.filters}
          </Button>
        </div>
        <Answer question={first}>
          {({ sources, languages, labels }) => (
            <>
              <Choice
                label={records.standing}
                value={standing}
                onChange={setStanding}
                options={standings.slice(1).map((id) => ({ id, name: records.standings[id] }))}
              />
              <Choice
                label={records.mine}
                value={mine}
                onChange={setMine}
                options={verdicts
                  .slice(1)
                  .map((id) => ({ id, name: id === 'none' || id === 'any' ? records.none : ui.verdict[id] }))}
              />
              {sources.length > 1 && (
                <Choice
                  label={records.source}
                  value={source}
                  onChange={setSource}
                  options={sources.map((id) => ({ id, name: id }))}
                />
              )}
              {languages.length > 0 && (
                <Choice
                  label={records.language}
                  value={language}
                  onChange={setLanguage}
                  options={languages.map((id) => ({ id, name: records.languageName(id) }))}
                />
              )}
              {labels.length > 0 && (
                <Choice
                  label={records.label}
                  value={label}
                  onChange={setLabel}
                  options={labels.map((id) => ({ id, name: id }))}
                />
              )}
            </>
          )}
        </Answer>
        <Field
          label={records.years}
          value={years ?? ''}
          onChange={(text) => setYears(text === '' ? null : text)}
        />
        <div className="records-sort">
          <Select
            label={records.sort}
            options={sortings.map((id) => ({ id, name: records.sortings[id] }))}
            value={sort}
            onChange={(by) => setOrder(by === 'relevance' ? null : by)}
          />
        </div>
      </search>
      <Answer question={first}>
        {({ total, all, isRanked }) => (
          <>
            <div className="ui-row-apart">
              <p className="ui-muted" role="status">
                {records.shown(total, all)}
                {words !== '' && sort === 'relevance' && !isRanked && total > 0 && ` · ${records.unranked}`}
              </p>
              <div className="ui-row">
                {isFiltered && (
                  <Button kind="quiet" onPress={clear}>
                    {records.clear}
                  </Button>
                )}
                {total > 0 && (
                  <Button kind="quiet" onPress={() => void chooseAll()}>
                    {records.chooseAll(total)}
                  </Button>
                )}
              </div>
            </div>
            {chosen.size > 0 && (
              <BulkBar
                review={review}
                chosen={[...chosen]}
                isReviewer={overview.data?.me?.roles.includes('reviewer') ?? false}
                onDone={(done) => {
                  setChosen(new Set())
                  if (done) setLastBulk(done)
                }}
              />
            )}
            {lastBulk && (
              <LastBulk
                key={lastBulk.text}
                done={lastBulk}
                onClose={() => {
                  setLastBulk(null)
                  // The button that had the focus is gone.
                  grid.current?.focus()
                }}
              />
            )}
            {total === 0 ? (
              <p className="ui-empty">{all === 0 ? records.empty : records.nothing}</p>
            ) : (
              <div className="records-places" data-open={open !== null || undefined}>
                <RecordGrid
                  frame={grid}
                  total={total}
                  lineAt={lineAt}
                  onRange={onRange}
                  sort={sort}
                  isDescending={isDescending}
                  onSort={(by) => setOrder(sort === by && !isDescending ? `-${by}` : by)}
                  chosen={chosen}
                  onChoose={choose}
                  open={open}
                  onOpen={setOpen}
                />
                {open !== null && <RecordPanel review={review} record={open} onClose={() => setOpen(null)} />}
              </div>
            )}
          </>
        )}
      </Answer>
    </div>
  )
}

/** A filter of which one value, or none, is chosen. */
function Choice({
  label,
  value,
  onChange,
  options,
}: {
  label: string
  value: string | null
  onChange: (value: string | null) => void
  options: readonly { id: string; name: string }[]
}) {
  const { records } = useWords()
  return (
    <Select
      label={label}
      options={[{ id: '', name: records.any }, ...options]}
      value={value ?? ''}
      onChange={(next) => onChange(next === '' ? null : next)}
    />
  )
}

/** The last word is still being written: it finds what begins so. */
function searched(words: string): string {
  return /[\p{L}\p{N}]{3,}$/u.test(words) && !/year:\S*$/.test(words) ? `${words}*` : words
}
