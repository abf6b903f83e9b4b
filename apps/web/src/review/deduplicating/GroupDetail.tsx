import type { OutputOf } from '../../call.ts'
import { stepHref, useReviewId } from '../../places.ts'
import { useCommand, useQuestion } from '../../questions.ts'
import { Answer } from '../../ui/Answer.tsx'
import { Button, TextLink } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { showToast } from '../../ui/toasts.ts'
import { useWords } from '../../words/words.ts'
import { TableFrame } from '../TableFrame.tsx'
import { ReasonText, tagOf } from './PairView.tsx'

type Group = OutputOf<'duplicates.group'>
type Copy = Group['records'][number]['reference'] | Group['composed']['record']

const fields = [
  'title',
  'authors',
  'year',
  'journal',
  'volume',
  'issue',
  'pages',
  'doi',
  'pmid',
  'type',
  'language',
  'abstract',
] as const

/** The copies of one report side by side, the record composed of them, and what holds them together. */
export function GroupDetail({ record }: { record: string }) {
  const review = useReviewId()
  const group = useQuestion('duplicates.group', { review, record }, { keep: true })
  return <Answer question={group}>{(answer) => <Copies group={answer} />}</Answer>
}

function Copies({ group }: { group: Group }) {
  const { deduplicating } = useWords()
  const review = useReviewId()
  const split = useCommand('duplicates.split')
  const judge = useCommand('duplicates.judge')
  const { records, composed } = group
  const takeOut = (record: string) =>
    split.mutateAsync({ review, record }).then(
      ({ pairs, saidSame }) =>
        showToast({
          text: deduplicating.splitDone,
          undo: async () => {
            await judge.mutateAsync({ review, pairs, same: null })
            if (saidSame.length > 0) await judge.mutateAsync({ review, pairs: saidSame, same: true })
          },
        }),
      () => undefined,
    )
  const shownText = (copy: Copy, field: (typeof fields)[number]) =>
    field === 'type' ? deduplicating.types[copy.type] : textOf(copy, field)
  const shown = fields.filter((field) => records.some(({ reference }) => textOf(reference, field) !== ''))
  return (
    <section className="ui-stack" aria-label={group.label}>
      <h2 lang={tagOf(composed.record.language)}>{group.title || group.label}</h2>
      <p className="ui-muted ui-small">
        {deduplicating.fieldByField} <Icon name="include" size={12} /> {deduplicating.takenFrom}
      </p>
      <TableFrame label={deduplicating.copies(records.length)}>
        <table className="review-table dedup-copies">
          <thead>
            <tr>
              <th scope="col">
                <span className="ui-hidden">{deduplicating.field}</span>
              </th>
              <th scope="col">{deduplicating.shown}</th>
              {records.map(({ id, source }, index) => (
                <th key={id} scope="col">
                  {deduplicating.copyOf(index + 1, source)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((field) => (
              <tr key={field} data-field={field}>
                <th scope="row">
                  {field === 'language' ? deduplicating.language : deduplicating.fields[field]}
                </th>
                <td className="dedup-composed">{shownText(composed.record, field) || '—'}</td>
                {records.map(({ id, reference }) => {
                  const isTaken = composed.provenance[field] === id
                  return (
                    <td
                      key={id}
                      data-same={textOf(reference, field) === textOf(composed.record, field) || undefined}
                    >
                      {isTaken && (
                        <span className="dedup-taken">
                          <Icon name="include" size={12} />
                          <span className="ui-hidden">{deduplicating.takenFrom}</span>
                        </span>
                      )}
                      {shownText(reference, field) || <span className="ui-muted">—</span>}
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
          {records.length > 1 && (
            <tfoot>
              <tr>
                <td />
                <td />
                {records.map(({ id, source }, index) => (
                  <td key={id}>
                    <Button
                      kind="quiet"
                      isPending={split.isPending}
                      onPress={() => void takeOut(id)}
                      aria-label={`${deduplicating.split}: ${deduplicating.copyOf(index + 1, source)}`}
                    >
                      {deduplicating.split}
                    </Button>
                  </td>
                ))}
              </tr>
            </tfoot>
          )}
        </table>
      </TableFrame>
      <Bonds group={group} />
      {group.related.length > 0 && (
        <section className="ui-stack">
          <h3>{deduplicating.relatedReports}</h3>
          <ul className="ui-plain-list">
            {group.related.map(({ record, relation, label }) => (
              <li key={record}>
                <TextLink href={stepHref(review, 'deduplicating', { pairs: 'groups', group: record })}>
                  {label}
                </TextLink>{' '}
                <span className="ui-muted">· {deduplicating.relation[relation]}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </section>
  )
}

/** Links with their reasons, and what people said. */
function Bonds({ group: { records, links, judgements } }: { group: Group }) {
  const { deduplicating, forms } = useWords()
  const review = useReviewId()
  const overview = useQuestion('review.overview', { review })
  const place = (id: string) => records.findIndex((record) => record.id === id) + 1
  const pairName = (a: string, b: string) => {
    const [first = 0, second = 0] = [place(a), place(b)].sort((x, y) => x - y)
    return deduplicating.pairOf(first, second)
  }
  const nameOf = (person: string) => overview.data?.people.find(({ id }) => id === person)?.name ?? person
  if (links.length + judgements.length === 0) return null
  return (
    <section className="ui-stack">
      <h3>{deduplicating.whyTogether}</h3>
      <ul className="dedup-bonds">
        {judgements.map(({ a, b, same, person }) => (
          <li key={`${a} ${b}`}>
            <strong>{pairName(a, b)}</strong>:{' '}
            {same ? deduplicating.judgedBy(nameOf(person)) : deduplicating.judgedApart(nameOf(person))}
          </li>
        ))}
        {links.map((link) => (
          <li key={`link ${link.a} ${link.b}`}>
            <strong>{pairName(link.a, link.b)}</strong>:{' '}
            {deduplicating.certainty(forms.percent(link.certainty, 1))}
            <span className="ui-muted">
              {' '}
              ·{' '}
              {link.reasons
                .filter(({ favours }) => favours)
                .slice(0, 4)
                .map((reason, index) => (
                  <span key={reason.code}>
                    {index > 0 && ', '}
                    <ReasonText reason={reason} />
                  </span>
                ))}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function textOf(copy: Copy, field: (typeof fields)[number]): string {
  if (field === 'authors')
    return copy.authors
      .map((author) =>
        author.kind === 'corporate'
          ? author.name
          : [`${author.particle} ${author.family}`.trim(), author.given].filter(Boolean).join(', '),
      )
      .join('; ')
  const value = copy[field]
  return value === null ? '' : String(value)
}
