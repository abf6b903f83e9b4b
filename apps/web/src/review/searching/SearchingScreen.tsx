import '../screens.css'
import { useState } from 'react'
import { type OutputOf, uploadFile } from '../../call.ts'
import { useParameter, useReviewId } from '../../places.ts'
import { useCommand, useQuestion } from '../../questions.ts'
import { Answer } from '../../ui/Answer.tsx'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Field, NumberField } from '../../ui/Field.tsx'
import { FileDrop } from '../../ui/FileDrop.tsx'
import { PageHeader } from '../../ui/PageHeader.tsx'
import { Select } from '../../ui/Select.tsx'
import { showError, showToast } from '../../ui/toasts.ts'
import { useWords } from '../../words/words.ts'
import { TableFrame } from '../TableFrame.tsx'
import { RecordList } from './RecordList.tsx'

type Listed = OutputOf<'search.list'>

/** Searches, imports with what could not be read, decisions from elsewhere, and all records. */
export function SearchingScreen() {
  const { steps, searching } = useWords()
  const review = useReviewId()
  const listed = useQuestion('search.list', { review })
  return (
    <div className="ui-stack-wide">
      <PageHeader title={steps.searching.name} lead={searching.lead} />
      <Answer question={listed}>
        {(answer) => (
          <>
            <ImportForm searches={answer.searches} />
            <Imports imports={answer.imports} />
            <Searches searches={answer.searches} />
          </>
        )}
      </Answer>
      <DecisionsForm />
      <RecordList />
    </div>
  )
}

const kinds = ['database', 'register', 'other'] as const

function ImportForm({ searches }: { searches: Listed['searches'] }) {
  const { searching } = useWords()
  const review = useReviewId()
  const add = useCommand('import.add', { errorShown: true })
  const [source, setSource] = useState('')
  const [kind, setKind] = useState<(typeof kinds)[number]>('database')
  const [search, setSearch] = useState('none')
  const [files, setFiles] = useState<readonly File[]>([])
  const [now, setNow] = useState<string | null>(null)
  const importAll = async () => {
    const left = [...files]
    for (const file of files) {
      setNow(file.name)
      try {
        const { hash } = await uploadFile(file)
        const made = await add.mutateAsync({
          review,
          file: hash,
          name: file.name,
          source,
          kind,
          search: search === 'none' ? null : search,
        })
        showToast({ text: searching.imported(made.records, file.name) })
        left.shift()
        setFiles([...left])
      } catch (error) {
        if (error instanceof Error) showError(error)
        break
      }
    }
    setNow(null)
  }
  return (
    <section className="ui-stack ui-sheet" aria-labelledby="import">
      <h2 id="import">{searching.importTitle}</h2>
      <form
        className="ui-form"
        onSubmit={(event) => {
          event.preventDefault()
          void importAll()
        }}
      >
        <Field
          label={searching.source}
          hint={searching.sourceHint}
          value={source}
          onChange={setSource}
          isRequired
        />
        <Select
          label={searching.kind}
          options={kinds.map((id) => ({ id, name: searching.kinds[id] }))}
          value={kind}
          onChange={setKind}
        />
        {searches.length > 0 && (
          <Select
            label={searching.forSearch}
            options={[
              { id: 'none', name: searching.noSearch },
              ...searches.map((entry) => ({
                id: entry.search,
                name: `${entry.source}, ${entry.date}`,
                hint: entry.query,
              })),
            ]}
            value={search}
            onChange={setSearch}
          />
        )}
        <FileDrop
          label={searching.files}
          hint={searching.filesHint}
          onFiles={(chosen) => setFiles([...files, ...chosen])}
        />
        <FileNames files={files} onRemove={(file) => setFiles(files.filter((other) => other !== file))} />
        <div className="ui-row">
          <Button
            kind="primary"
            type="submit"
            isPending={now !== null}
            isDisabled={files.length === 0 || source.trim() === ''}
          >
            {now === null ? searching.importThem : searching.sending(now)}
          </Button>
        </div>
      </form>
    </section>
  )
}

function Imports({ imports }: { imports: Listed['imports'] }) {
  const { searching, forms } = useWords()
  const review = useReviewId()
  const withdraw = useCommand('import.withdraw')
  const [open, setOpen] = useState<string | null>(null)
  return (
    <section className="ui-stack" aria-labelledby="imports">
      <h2 id="imports">{searching.imports}</h2>
      {imports.length === 0 ? (
        <EmptyState text={searching.noImports} />
      ) : (
        <TableFrame label={searching.imports}>
          <table className="review-table">
            <thead>
              <tr>
                <th scope="col">{searching.file}</th>
                <th scope="col">{searching.source}</th>
                <th scope="col">{searching.format}</th>
                <th scope="col" className="is-number">
                  {searching.records}
                </th>
                <th scope="col">{searching.problems}</th>
                <th scope="col">
                  <span className="ui-hidden">{searching.withdraw}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {imports.map((entry) => (
                <tr key={entry.import}>
                  <th scope="row">
                    {entry.file.name}
                    <br />
                    <span className="ui-muted ui-small">{forms.moment(entry.at)}</span>
                  </th>
                  <td>
                    {entry.source}
                    <br />
                    <span className="ui-muted ui-small">{searching.kinds[entry.kind]}</span>
                  </td>
                  <td>
                    {entry.format} <span className="ui-muted ui-small">{entry.encoding}</span>
                  </td>
                  <td className="is-number">{forms.number(entry.count)}</td>
                  <td>
                    {entry.problems === 0 ? (
                      searching.noProblems
                    ) : (
                      <Button
                        kind="quiet"
                        aria-expanded={open === entry.import}
                        onPress={() => setOpen(open === entry.import ? null : entry.import)}
                      >
                        {searching.problemCount(entry.problems)}
                      </Button>
                    )}
                    {open === entry.import && <Problems entry={entry.import} />}
                  </td>
                  <td>
                    {entry.withdrawn === null ? (
                      <Button
                        kind="quiet"
                        onPress={() =>
                          withdraw.mutate(
                            { review, import: entry.import },
                            {
                              onSuccess: () => showToast({ text: searching.withdrawnDone(entry.file.name) }),
                            },
                          )
                        }
                      >
                        {searching.withdraw}
                      </Button>
                    ) : (
                      <span className="ui-muted">{searching.withdrawn}</span>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableFrame>
      )}
    </section>
  )
}

/** What could not be read, with line and raw text. */
function Problems({ entry }: { entry: string }) {
  const { searching } = useWords()
  const review = useReviewId()
  const problems = useQuestion('import.problems', { review, import: entry })
  return (
    <Answer question={problems}>
      {(answer) => (
        <ol className="ui-plain-list ui-stack">
          {answer.problems.map((problem) => (
            <li key={`${problem.line} ${problem.code}`}>
              <strong>{searching.line(problem.line)}</strong> · {searching.severity[problem.severity]}:{' '}
              {problem.message}
              <pre className="ui-small">{problem.raw}</pre>
            </li>
          ))}
        </ol>
      )}
    </Answer>
  )
}

function Searches({ searches }: { searches: Listed['searches'] }) {
  const { searching, forms } = useWords()
  const review = useReviewId()
  const log = useCommand('search.log')
  const [isLogging, setLogging] = useParameter('log')
  const [source, setSource] = useState('')
  const [query, setQuery] = useState('')
  const [date, setDate] = useState(new Date().toISOString().slice(0, 10))
  const [hits, setHits] = useState<number | null>(null)
  return (
    <section className="ui-stack" aria-labelledby="searches">
      <h2 id="searches">{searching.searches}</h2>
      {searches.length === 0 ? (
        <p className="ui-muted">{searching.noSearches}</p>
      ) : (
        <TableFrame label={searching.searches}>
          <table className="review-table">
            <thead>
              <tr>
                <th scope="col">{searching.source}</th>
                <th scope="col">{searching.query}</th>
                <th scope="col">{searching.date}</th>
                <th scope="col" className="is-number">
                  {searching.hits}
                </th>
              </tr>
            </thead>
            <tbody>
              {searches.map((entry) => (
                <tr key={entry.search}>
                  <th scope="row">{entry.source}</th>
                  <td>
                    <code>{entry.query}</code>
                    {entry.note !== '' && <p className="ui-muted ui-small">{entry.note}</p>}
                  </td>
                  <td>{forms.day(entry.date)}</td>
                  <td className="is-number">{entry.hits === null ? '—' : forms.number(entry.hits)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableFrame>
      )}
      {isLogging === null ? (
        <div className="ui-row">
          <Button icon="add" onPress={() => setLogging('1')}>
            {searching.logTitle}
          </Button>
        </div>
      ) : (
        <form
          className="ui-form ui-sheet"
          onSubmit={(event) => {
            event.preventDefault()
            log.mutate(
              { review, source, query, date, hits },
              {
                onSuccess: () => {
                  setQuery('')
                  setHits(null)
                  setLogging(null)
                },
              },
            )
          }}
        >
          <h3>{searching.logTitle}</h3>
          <Field label={searching.source} value={source} onChange={setSource} isRequired autoFocus />
          <Field label={searching.query} value={query} onChange={setQuery} rows={3} isCode />
          <Field label={searching.date} value={date} onChange={setDate} type="date" isRequired />
          <NumberField label={searching.hits} value={hits} onChange={setHits} min={0} />
          <div className="ui-row">
            <Button kind="primary" type="submit" isPending={log.isPending}>
              {searching.log}
            </Button>
          </div>
        </form>
      )}
    </section>
  )
}

function DecisionsForm() {
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
