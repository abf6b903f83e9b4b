import type { OutputOf } from '../../call.ts'
import { Callout } from '../../ui/Callout.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { useWords } from '../../words/words.ts'

export type Pair = OutputOf<'duplicates.pairs'>['pairs'][number]
type Link = NonNullable<Pair['link']>

/** Two records side by side, what differs marked, and what speaks for and against one report. */
export function PairView({ pair }: { pair: Pair }) {
  const { deduplicating, forms } = useWords()
  const { link, records, differences } = pair
  const shown = differences.filter(({ a, b }) => a.length > 0 || b.length > 0)
  return (
    <div className="ui-stack">
      {link && (
        <p className="dedup-certainty">
          <strong>{deduplicating.certainty(forms.percent(link.certainty, 1))}</strong>
        </p>
      )}
      {link?.relation && pair.same === null && (
        <Callout title={deduplicating.looksLike(deduplicating.relation[link.relation])} />
      )}
      <table className="dedup-pair">
        <thead>
          <tr>
            <th scope="col">
              <span className="ui-hidden">{deduplicating.field}</span>
            </th>
            <th scope="col">{deduplicating.first}</th>
            <th scope="col">{deduplicating.second}</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{deduplicating.fields.source}</th>
            <td>{records.a.source}</td>
            <td>{records.b.source}</td>
          </tr>
          {shown.map(({ field, a, b, same }) => (
            <tr key={field} data-field={field} data-same={same || undefined}>
              <th scope="row">{deduplicating.fields[field]}</th>
              <td lang={tagOf(records.a.reference.language)}>
                <Marked segments={a} />
              </td>
              <td lang={tagOf(records.b.reference.language)}>
                <Marked segments={b} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {link && <Reasons link={link} />}
    </div>
  )
}

/** What speaks for and against one report, the strongest first. */
export function Reasons({ link }: { link: Link }) {
  const { deduplicating } = useWords()
  const side = (favours: boolean) => link.reasons.filter((reason) => reason.favours === favours)
  return (
    <div className="dedup-reasons">
      {([true, false] as const).map((favours) => (
        <section key={String(favours)}>
          <h2>
            <Icon name={favours ? 'include' : 'exclude'} size={14} />
            {favours ? deduplicating.speaksFor : deduplicating.speaksAgainst}
          </h2>
          {side(favours).length === 0 ? (
            <p className="ui-muted">{deduplicating.nothing}</p>
          ) : (
            <ul>
              {side(favours).map((reason) => (
                <li key={reason.code}>
                  <ReasonText reason={reason} />
                </li>
              ))}
            </ul>
          )}
        </section>
      ))}
    </div>
  )
}

/** A reason in words, with its likeness where it measures one. */
export function ReasonText({ reason: { code, value } }: { reason: Link['reasons'][number] }) {
  const { deduplicating, forms } = useWords()
  const phrase = deduplicating.reason[code]
  return <>{value === undefined ? phrase : deduplicating.measured(phrase, forms.percent(value))}</>
}

function Marked({ segments }: { segments: Pair['differences'][number]['a'] }) {
  if (segments.length === 0) return <span className="ui-muted">—</span>
  let at = 0
  return (
    <span>
      {segments.map(({ text, same }) => {
        at += text.length
        return same ? <span key={at}>{text}</span> : <mark key={at}>{text}</mark>
      })}
    </span>
  )
}

/** Two or three letters; anything else is said to be unknown. */
export function tagOf(language: string): string {
  return /^[a-z]{2,3}$/i.test(language) ? language.toLowerCase() : ''
}
