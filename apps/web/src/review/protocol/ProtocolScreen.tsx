import '../screens.css'
import { acceptanceAgreements, resolvers } from '@ayni/review'
import { useState } from 'react'
import type { OutputOf } from '../../call.ts'
import { useReviewId } from '../../places.ts'
import { useCommand, useQuestion } from '../../questions.ts'
import { Answer } from '../../ui/Answer.tsx'
import { Button } from '../../ui/Button.tsx'
import { Callout } from '../../ui/Callout.tsx'
import { RadioGroup, Switch } from '../../ui/Choices.tsx'
import { Field, NumberField } from '../../ui/Field.tsx'
import { PageHeader } from '../../ui/PageHeader.tsx'
import { Select } from '../../ui/Select.tsx'
import { showToast } from '../../ui/toasts.ts'
import { useWords } from '../../words/words.ts'
import { CriteriaEditor } from './CriteriaEditor.tsx'
import type { Protocol } from './current-protocol.ts'
import { RuleEditor } from './RuleEditor.tsx'

type Read = OutputOf<'protocol.read'>

const bases = ['joined', 'stated'] as const

/** The protocol as a form, and its versions. */
export function ProtocolScreen() {
  const { steps, protocol: words } = useWords()
  const review = useReviewId()
  const read = useQuestion('protocol.read', { review })
  const overview = useQuestion('review.overview', { review })
  return (
    <div className="ui-stack-wide">
      <PageHeader title={steps.protocol.name} lead={words.lead} />
      <Answer question={read}>
        {({ current, versions }) => (
          <>
            {current && (
              <ProtocolForm
                key={versions.length}
                current={current}
                mayWrite={overview.data?.me?.roles.includes('lead') ?? false}
              />
            )}
            <Versions versions={versions} />
          </>
        )}
      </Answer>
    </div>
  )
}

function ProtocolForm({ current, mayWrite }: { current: Protocol; mayWrite: boolean }) {
  const { steps, protocol: words, appraising, charting, coding, forms } = useWords()
  const review = useReviewId()
  const write = useCommand('protocol.write')
  const [draft, setDraft] = useState(current)
  const [languages, setLanguages] = useState(current.languages.join(', '))
  const [sources, setSources] = useState(current.sources.join('\n'))
  const [changed, setChanged] = useState('')
  const [why, setWhy] = useState('')
  const change = (part: Partial<Protocol>) => setDraft({ ...draft, ...part })
  const question = (part: Partial<Protocol['question']>) =>
    change({ question: { ...draft.question, ...part } })
  const pieces = (text: string, at: RegExp) =>
    text
      .split(at)
      .map((piece) => piece.trim())
      .filter((piece) => piece !== '')
  const next: Protocol = { ...draft, languages: pieces(languages, /[,\n]/), sources: pieces(sources, /\n/) }
  const isChanged = JSON.stringify(next) !== JSON.stringify(current)
  return (
    <form
      className="ui-form"
      onSubmit={(event) => {
        event.preventDefault()
        write.mutate(
          { review, protocol: next, changed, why },
          { onSuccess: ({ version }) => showToast({ text: words.saved(version) }) },
        )
      }}
    >
      {!mayWrite && <Callout>{words.notLead}</Callout>}
      <fieldset disabled={!mayWrite} className="ui-form">
        <Field
          label={words.title}
          value={draft.title}
          onChange={(title) => change({ title })}
          rows={2}
          isRequired
        />
        <Field
          label={words.question}
          value={draft.question.text}
          onChange={(text) => question({ text })}
          rows={2}
        />
        <Field
          label={words.population}
          value={draft.question.population}
          onChange={(population) => question({ population })}
          rows={2}
        />
        <Field
          label={words.concept}
          value={draft.question.concept}
          onChange={(concept) => question({ concept })}
          rows={2}
        />
        <Field
          label={words.context}
          value={draft.question.context}
          onChange={(context) => question({ context })}
          rows={2}
        />
        <CriteriaEditor criteria={draft.criteria} onChange={(criteria) => change({ criteria })} />
        <div className="ui-row">
          <NumberField
            label={words.from}
            value={draft.years.from}
            onChange={(from) => change({ years: { ...draft.years, from } })}
            format={{ useGrouping: false }}
          />
          <NumberField
            label={words.to}
            value={draft.years.to}
            onChange={(to) => change({ years: { ...draft.years, to } })}
            format={{ useGrouping: false }}
          />
        </div>
        <Field label={words.languages} value={languages} onChange={setLanguages} />
        <Field label={words.sources} value={sources} onChange={setSources} rows={4} />
        <Switch
          isSelected={draft.previous !== undefined}
          onChange={(isUpdate) => change({ previous: isUpdate ? { studies: 0, reports: 0 } : undefined })}
        >
          {words.isUpdate}
        </Switch>
        {draft.previous && (
          <div className="ui-row">
            <NumberField
              label={words.previousStudies}
              value={draft.previous.studies}
              onChange={(studies) =>
                change({ previous: { reports: draft.previous?.reports ?? 0, studies: studies ?? 0 } })
              }
              min={0}
            />
            <NumberField
              label={words.previousReports}
              value={draft.previous.reports}
              onChange={(reports) =>
                change({ previous: { studies: draft.previous?.studies ?? 0, reports: reports ?? 0 } })
              }
              min={0}
            />
          </div>
        )}
        <h2>{words.screening}</h2>
        <RuleEditor rule={draft.screening} onChange={(screening) => change({ screening })} />
        <Select
          label={words.pilotResolver}
          options={resolvers.map((id) => ({ id, name: words.resolvers[id] }))}
          value={draft.pilotResolver ?? 'consensus'}
          onChange={(pilotResolver) => change({ pilotResolver })}
        />
        <h2>{words.fullText}</h2>
        <Switch
          isSelected={draft.fullText !== undefined}
          onChange={(isOwn) => change({ fullText: isOwn ? draft.screening : undefined })}
        >
          {words.fullTextOwn}
        </Switch>
        {draft.fullText && <RuleEditor rule={draft.fullText} onChange={(fullText) => change({ fullText })} />}
        <h2>{words.acceptance}</h2>
        <div className="ui-row">
          <NumberField
            label={words.raters}
            value={draft.acceptance.raters}
            onChange={(raters) => change({ acceptance: { ...draft.acceptance, raters: raters ?? 1 } })}
            min={1}
            max={20}
          />
          <NumberField
            label={words.threshold}
            value={Math.round(draft.acceptance.threshold * 100)}
            onChange={(percent) =>
              change({ acceptance: { ...draft.acceptance, threshold: (percent ?? 0) / 100 } })
            }
            min={0}
            max={100}
          />
        </div>
        <Select
          label={appraising.agreementRule}
          options={acceptanceAgreements.map((id) => ({ id, name: appraising.agreementRules[id] }))}
          value={draft.acceptance.agreement ?? 'alone'}
          onChange={(agreement) => change({ acceptance: { ...draft.acceptance, agreement } })}
        />
        <h2>{steps.charting.name}</h2>
        <NumberField
          label={charting.charters}
          value={draft.charters ?? 1}
          onChange={(charters) => change({ charters: charters ?? 1 })}
          min={1}
          max={10}
        />
        <h2>{steps.coding.name}</h2>
        <NumberField
          label={coding.codersRule}
          hint={coding.codersHint}
          value={draft.coders ?? 1}
          onChange={(coders) => change({ coders: coders ?? 1 })}
          min={1}
          max={10}
        />
        <h2>{words.levelRule}</h2>
        <RadioGroup
          label={words.basis}
          options={bases.map((id) => ({ id, name: words.bases[id] }))}
          value={draft.levelRule.basis}
          onChange={(basis) => change({ levelRule: { ...draft.levelRule, basis } })}
        />
        {draft.levelRule.levels.slice(1).map((level) => (
          <NumberField
            key={level.id}
            label={words.atLeast(level.name[forms.language] ?? level.name.en ?? level.id)}
            value={level.atLeast}
            onChange={(atLeast) =>
              change({
                levelRule: {
                  ...draft.levelRule,
                  levels: draft.levelRule.levels.map((one) =>
                    one.id === level.id ? { ...one, atLeast: atLeast ?? 1 } : one,
                  ),
                },
              })
            }
            min={1}
          />
        ))}
        {isChanged && mayWrite && (
          <div className="ui-form ui-sheet">
            <p>{words.unsaved}</p>
            <Field label={words.changed} value={changed} onChange={setChanged} />
            <Field label={words.why} value={why} onChange={setWhy} />
            <div className="ui-row">
              <Button kind="primary" type="submit" isPending={write.isPending}>
                {words.save}
              </Button>
            </div>
          </div>
        )}
      </fieldset>
    </form>
  )
}

function Versions({ versions }: { versions: Read['versions'] }) {
  const { protocol: words, forms } = useWords()
  return (
    <section className="ui-stack" aria-labelledby="versions">
      <h2 id="versions">{words.versions}</h2>
      <ol className="ui-plain-list ui-stack" reversed>
        {versions.map(({ seq, at, changed, why }, index) => (
          <li key={seq}>
            <strong>{words.version(versions.length - index)}</strong>{' '}
            <span className="ui-muted">
              {[forms.moment(at), changed, why].filter((part) => part !== '').join(' · ')}
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}
