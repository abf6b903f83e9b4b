import type { FoundPassage, OutlineEntry } from '@ayni/review'
import { LinkButton } from '../../ui/Button.tsx'
import { Callout } from '../../ui/Callout.tsx'
import { useWords } from '../../words/words.ts'
import type { ReaderPassage } from './reader-passage.ts'

/** Beside the pages: the headings of the file, and what was marked in it. */
export function ReaderPanel({
  name,
  href,
  outline,
  page,
  onHeading,
  passages,
  places,
  onPassage,
}: {
  name: string
  href: string
  outline: readonly OutlineEntry[]
  page: number
  onHeading: (entry: OutlineEntry) => void
  passages: readonly ReaderPassage[]
  places: ReadonlyMap<string, FoundPassage | null>
  onPassage: (id: string) => void
}) {
  const { reading } = useWords()
  const current =
    outline.find((entry) => entry.page === page) ?? outline.findLast((entry) => entry.page < page)
  const inOrder = [...passages].sort((a, b) => position(places.get(a.id)) - position(places.get(b.id)))
  const lost = inOrder.filter(({ id }) => !places.get(id))
  return (
    <section
      className="reading-panel"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
      tabIndex={0}
      aria-label={reading.panel}
    >
      <h2>{reading.outline}</h2>
      {outline.length === 0 ? (
        <p className="ui-muted ui-small">{reading.noOutline}</p>
      ) : (
        <ol className="ui-plain-list">
          {outline.map((entry, index) => (
            <li key={index} style={{ '--level': entry.level - 1 }}>
              <button
                type="button"
                className="reading-entry"
                onClick={() => onHeading(entry)}
                {...(entry === current && { 'aria-current': 'true' as const })}
              >
                <span>{entry.title}</span>
                <span className="ui-muted ui-number">{entry.page}</span>
              </button>
            </li>
          ))}
        </ol>
      )}
      {passages.length > 0 && (
        <>
          <h2>{reading.passages(passages.length)}</h2>
          {lost.length > 0 && (
            <Callout tone="conflict" title={reading.lostTitle(lost.length)}>
              {reading.lost}
            </Callout>
          )}
          <ol className="ui-plain-list">
            {inOrder.map(({ id, label, colour, anchor }) => {
              const place = places.get(id) ?? null
              return (
                <li key={id}>
                  <button type="button" className="reading-entry" onClick={() => onPassage(id)}>
                    <span>
                      <span className="reading-swatch" style={{ '--mark': colour }} />
                      <strong>{label}</strong>
                      <br />
                      <q>{shortened(anchor.quote)}</q>
                      {place === null && <em> · {reading.isLost}</em>}
                      {place !== null && place.how !== 'exact' && <em> · {reading.how[place.how]}</em>}
                    </span>
                    {place && <span className="ui-muted ui-number">{place.page}</span>}
                  </button>
                </li>
              )
            })}
          </ol>
        </>
      )}
      <LinkButton kind="quiet" icon="download" href={href} download={name} aria-label={reading.save(name)}>
        {reading.saveShort}
      </LinkButton>
    </section>
  )
}

function position(place: FoundPassage | null | undefined): number {
  return place ? place.page * 1e7 + place.start : Number.POSITIVE_INFINITY
}

function shortened(text: string): string {
  return text.length > 140 ? `${text.slice(0, 130).replace(/\s+\S*$/, '')} …` : text
}
