import './design.css'
import { type ReactNode, useState } from 'react'
import { CallError } from '../call.ts'
import { Answer } from '../ui/Answer.tsx'
import { Button, IconButton, LinkButton, TextLink } from '../ui/Button.tsx'
import { Callout } from '../ui/Callout.tsx'
import { Chip } from '../ui/Chip.tsx'
import { Checkbox, RadioGroup, Switch } from '../ui/Choices.tsx'
import { Dialog, DialogTrigger } from '../ui/Dialog.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { ErrorState } from '../ui/ErrorState.tsx'
import { Field, NumberField } from '../ui/Field.tsx'
import { FileDrop } from '../ui/FileDrop.tsx'
import { useKeys } from '../ui/keys.ts'
import { LanguageText } from '../ui/LanguageText.tsx'
import { Menu } from '../ui/Menu.tsx'
import { Meter, Progress } from '../ui/Meter.tsx'
import { PageHeader } from '../ui/PageHeader.tsx'
import { ComboBox, Select } from '../ui/Select.tsx'
import { SplitPane } from '../ui/SplitPane.tsx'
import { StatNumber, StatRow } from '../ui/StatNumber.tsx'
import { Table } from '../ui/Table.tsx'
import { Tabs } from '../ui/Tabs.tsx'
import { showError, showToast } from '../ui/toasts.ts'
import { VirtualList } from '../ui/VirtualList.tsx'
import { abstract, longTitle, manyRecords, studies } from './samples.ts'

const tones = ['include', 'exclude', 'unsure', 'conflict', 'information'] as const
const options = [
  { id: 'all', name: 'All must agree', hint: 'Every difference is a conflict.' },
  { id: 'one', name: 'One inclusion is enough' },
  { id: 'third', name: 'A third person decides whenever two reviewers differ on a record' },
] as const
const countries = ['Argentina', 'Bolivia', 'Brasil', 'Chile', 'Colombia', 'Perú', 'Uruguay'].map((name) => ({
  id: name,
  name,
}))

/** All widgets in all states, to be looked at when one changes. */
export function DesignScreen() {
  return (
    <div className="design">
      <PageHeader
        title="Widgets in all their states"
        lead="What the screens are made of. Look at it at three widths, light and dark."
        actions={<Button kind="primary">The one thing to do</Button>}
      />
      <Colours />
      <TypeSizes />
      <Buttons />
      <Fields />
      <Messages />
      <Tables />
      <Amounts />
      <Overlays />
      <Panes />
    </div>
  )
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="design-part">
      <h2>{title}</h2>
      {children}
    </section>
  )
}

function Colours() {
  const names = [
    'paper',
    'raised',
    'sunken',
    'hover',
    'line',
    'line-strong',
    'ink',
    'ink-soft',
    'accent',
    'accent-soft',
  ]
  const meanings = tones.flatMap((tone) => [tone, `${tone}-soft`])
  const figures = ['kind', 'amount'].flatMap((kind) => [1, 2, 3, 4, 5].map((n) => `${kind}-${n}`))
  return (
    <Part title="Colours">
      <div className="design-swatches">
        {[...names, ...meanings, ...figures].map((name) => (
          <div key={name}>
            <div className="design-swatch" style={{ background: `var(--${name})` }} />
            <span className="ui-small">{name}</span>
          </div>
        ))}
      </div>
    </Part>
  )
}

function TypeSizes() {
  return (
    <Part title="Text">
      <LanguageText language="en" as="h3">
        {longTitle}
      </LanguageText>
      <LanguageText language="en" as="p" isReading>
        {abstract}
      </LanguageText>
      <p>
        Controls speak in the face of the system. <TextLink href="#more">A link in a text</TextLink>, and{' '}
        <span className="ui-muted">something muted</span>, and <code>a code</code>.
      </p>
    </Part>
  )
}

function Buttons() {
  useKeys([
    { key: 'i', does: 'Include the record', run: () => showToast({ text: 'Included.', undo: () => {} }) },
    { key: 'e', does: 'Exclude the record', run: () => showToast({ text: 'Excluded.', undo: () => {} }) },
  ])
  return (
    <Part title="Buttons">
      <div className="ui-row">
        <Button kind="primary">Primary</Button>
        <Button>Plain</Button>
        <Button kind="quiet">Quiet</Button>
        <Button icon="add">With a sign</Button>
        <Button keyHint="S">With a key</Button>
        <Button isDisabled>Disabled</Button>
        <Button kind="primary" isDisabled>
          Primary, disabled
        </Button>
        <Button kind="primary" isPending>
          Under way
        </Button>
        <IconButton icon="download" label="Download" />
        <LinkButton href="#there" icon="next">
          A link
        </LinkButton>
      </div>
      <div className="ui-row">
        <Button kind="include" icon="include" keyHint="I">
          Include
        </Button>
        <Button kind="exclude" icon="exclude" keyHint="E">
          Exclude
        </Button>
        <Button kind="unsure" icon="unsure" keyHint="U">
          Unsure
        </Button>
      </div>
      <div className="ui-row">
        {tones.map((tone) => (
          <Chip key={tone} tone={tone}>
            {tone}
          </Chip>
        ))}
        <Chip>a code</Chip>
        <Chip>{longTitle.slice(0, 90)}</Chip>
      </div>
    </Part>
  )
}

function Fields() {
  const [text, setText] = useState('Mutual aid groups')
  const [number, setNumber] = useState<number | null>(2)
  const [rule, setRule] = useState<(typeof options)[number]['id']>('all')
  const [country, setCountry] = useState<string | null>(null)
  const [isOn, setOn] = useState(true)
  return (
    <Part title="Fields">
      <div className="ui-form">
        <Field
          label="Title"
          value={text}
          onChange={setText}
          isRequired
          hint="A working title; it can change."
        />
        <Field label="Why" value={text} onChange={setText} rows={3} />
        <Field
          label="Search string"
          value={'("mutual aid" OR "peer support") AND group*'}
          onChange={() => {}}
          rows={2}
          isCode
        />
        <Field
          label="Date"
          value="31/31/2022"
          onChange={() => {}}
          error="“31/31/2022” is no day; write 2022-05-31."
        />
        <Field label="Disabled" value="Nothing to write here" onChange={() => {}} isDisabled />
        <NumberField label="Reviewers per record" value={number} onChange={setNumber} min={1} max={10} />
        <Select
          label="Rule"
          options={options}
          value={rule}
          onChange={setRule}
          hint="What two decisions amount to."
        />
        <ComboBox label="Country" options={countries} value={country} onChange={setCountry} />
        <RadioGroup label="Rule" options={options} value={rule} onChange={setRule} />
        <div>
          <Checkbox isSelected={isOn} onChange={setOn} hint="Others see it only when all have decided.">
            Blind to one another
          </Checkbox>
          <Checkbox isSelected={!isOn} onChange={(value) => setOn(!value)}>
            Not chosen
          </Checkbox>
          <Checkbox isSelected={false} isIndeterminate onChange={() => {}}>
            Some of them
          </Checkbox>
          <Checkbox isSelected isDisabled onChange={() => {}}>
            Disabled
          </Checkbox>
        </div>
        <Switch isSelected={isOn} onChange={setOn}>
          Show abstracts
        </Switch>
        <FileDrop
          label="Files with references"
          hint="RIS, PubMed, BibTeX, CSV; any number."
          onFiles={() => {}}
        />
      </div>
    </Part>
  )
}

function Messages() {
  const failed = new CallError('invalid', 'hits: "many" is not a number.')
  return (
    <Part title="Messages">
      <Callout tone="information" title="Others’ decisions are hidden" isBlind>
        You will see them when both of you have judged a record. 468 are left for you, 120 for your colleague.
      </Callout>
      <Callout tone="conflict" title="3 conflicts wait" actions={<Button>Look at them</Button>} />
      <Callout tone="unsure">The protocol has changed since these records were screened.</Callout>
      <ErrorState error={failed} onRetry={() => {}} />
      <ErrorState
        error={new CallError('unreachable', '')}
        title="The studies could not be shown"
        onRetry={() => {}}
      />
      <EmptyState
        text="No search is logged yet. Log where you searched and what you asked, then bring in the file."
        action={<Button kind="primary">Log a search</Button>}
      />
      <div className="ui-row">
        <Button onPress={() => showToast({ text: 'Two records linked.', undo: () => {} })}>
          Toast with undo
        </Button>
        <Button onPress={() => showError(failed)}>Toast of an error</Button>
      </div>
    </Part>
  )
}

function Tables() {
  const [tab, setTab] = useState<'all' | 'none'>('all')
  const table = (rows: readonly (typeof studies)[number][]) => (
    <Table
      label="Included studies"
      caption="Included studies, a table that is to be printed as it is"
      rows={rows}
      rowId={({ id }) => id}
      sortedBy="-year"
      columns={[
        {
          id: 'author',
          name: 'Study',
          isRowHeader: true,
          width: 9,
          cell: ({ author, year }) => `${author} ${year}`,
          compare: (a, b) => a.author.localeCompare(b.author),
        },
        {
          id: 'title',
          name: 'Title',
          width: 20,
          cell: ({ title }) => <LanguageText language={null}>{title}</LanguageText>,
        },
        { id: 'country', name: 'Country', cell: ({ country }) => country },
        {
          id: 'year',
          name: 'Year',
          align: 'end',
          cell: ({ year }) => year,
          compare: (a, b) => a.year - b.year,
        },
        {
          id: 'n',
          name: 'People',
          align: 'end',
          cell: ({ n }) => n.toLocaleString(),
          compare: (a, b) => a.n - b.n,
        },
      ]}
      foot={
        <tr>
          <th scope="row">All</th>
          <td colSpan={3} />
          <td data-align="end">1,254</td>
        </tr>
      }
    />
  )
  return (
    <Part title="Tables, tabs, long lists">
      <Tabs
        label="Studies"
        value={tab}
        onChange={setTab}
        tabs={[
          { id: 'all', name: 'All', count: 4, content: table(studies) },
          { id: 'none', name: 'Not retrieved', count: 0, content: table([]) },
        ]}
      />
      <div className="design-box">
        <VirtualList label="All records" items={manyRecords} itemId={({ id }) => id} estimate={49}>
          {(record, index) => (
            <div className="design-line">
              <span className="ui-muted ui-number">{index + 1}</span> {record.title}
            </div>
          )}
        </VirtualList>
      </div>
    </Part>
  )
}

function Amounts() {
  return (
    <Part title="Numbers, meters, progress">
      <StatRow>
        <StatNumber value={5340} label="Records identified" href="#records" />
        <StatNumber value={0} label="Conflicts" href="#conflicts" />
        <StatNumber
          value="0.71"
          label="Cohen’s kappa"
          note="95 % interval 0.62 to 0.80, 100 records"
          href="#kappa"
        />
        <StatNumber value={null} label="Fleiss’ kappa" note="Not enough to tell: one reviewer only." />
      </StatRow>
      <Meter label="Screened by you" value={12} max={480} text="12 of 480" />
      <Meter label="Included" value={47} max={60} tone="include" />
      <Progress label="Looking for duplicates" share={0.37} secondsLeft={95} onCancel={() => {}} />
      <Progress label="Reading the file" share={null} onCancel={() => {}} />
    </Part>
  )
}

function Overlays() {
  return (
    <Part title="Over the screen">
      <div className="ui-row">
        <DialogTrigger>
          <Button>A dialog</Button>
          <Dialog
            title="Withdraw this import?"
            actions={(close) => (
              <>
                <Button onPress={close}>Keep it</Button>
                <Button kind="primary" onPress={close}>
                  Withdraw
                </Button>
              </>
            )}
          >
            <p className="ui-reading">
              Its 120 records leave the queue. Decisions on them are kept and come back with it.
            </p>
          </Dialog>
        </DialogTrigger>
        <Menu
          label="Download"
          trigger={
            <Button icon="download" aria-label="Download the map">
              Download
            </Button>
          }
          sections={[
            {
              id: 'map',
              heading: 'The map',
              entries: [
                { id: 'svg', name: 'Figure', hint: 'SVG', href: '#svg' },
                { id: 'csv', name: 'Table', hint: 'CSV', href: '#csv' },
                { id: 'png', name: 'Not yet', isDisabled: true, run: () => {} },
              ],
            },
          ]}
        />
      </div>
    </Part>
  )
}

function Panes() {
  return (
    <Part title="Two parts">
      <SplitPane
        id="design"
        share={0.6}
        start={
          <LanguageText language="en" as="p" isReading>
            {abstract}
          </LanguageText>
        }
        end={<EmptyState text="Nothing chosen yet." />}
      />
      <Answer question={{ data: undefined, error: null, refetch: () => {} }}>{() => null}</Answer>
    </Part>
  )
}
