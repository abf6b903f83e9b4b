import './screens.css'
import { languageTags } from '@ayni/references'
import { Fragment } from 'react'
import type { OutputOf } from '../call.ts'
import { LanguageText } from '../ui/LanguageText.tsx'
import { useWords } from '../words/words.ts'
import { HighlightedText } from './screening/HighlightedText.tsx'

type Report = OutputOf<'screening.next'>['reports'][number]
type Reference = Report['reference']

const nothing: Report['highlights'] = { title: [], abstract: [], keywords: [] }

/**
 * A record as one reads it: title, who, where, and the abstract in the reading face and its own language.
 *
 * @param highlights stretches of words that speak for or against inclusion.
 * @param languages as the texts themselves tell; without them that of the record, which may be that of the full text.
 */
export function RecordText({
  reference,
  sources,
  highlights = nothing,
  languages,
}: {
  reference: Reference
  sources?: readonly string[]
  highlights?: Report['highlights']
  languages?: Report['languages']
}) {
  const { screening, forms } = useWords()
  const language = languageTags(reference.language)[0] ?? null
  const where = [
    authorsOf(reference),
    reference.year === null ? '' : String(reference.year),
    reference.journal,
    sources && sources.length > 0 ? screening.sources(forms.list(sources)) : '',
  ].filter((part) => part !== '')
  return (
    <article className="review-record">
      <LanguageText language={languages?.title ?? language} as="h2">
        <HighlightedText text={reference.title || '—'} highlights={highlights.title} />
      </LanguageText>
      <p className="ui-muted">{where.join(' · ')}</p>
      {reference.abstract === '' ? (
        <p className="ui-muted review-abstract">{screening.noAbstract}</p>
      ) : (
        <div className="review-abstract">
          <LanguageText language={languages?.abstract ?? language} as="p" isReading>
            <HighlightedText text={reference.abstract} highlights={highlights.abstract} />
          </LanguageText>
        </div>
      )}
      {reference.keywords.length > 0 && (
        <p className="ui-muted ui-small review-abstract">
          {screening.keywords}:{' '}
          {reference.keywords.map((keyword, index) => (
            <Fragment key={keyword}>
              {index > 0 && ' · '}
              <HighlightedText text={keyword} highlights={highlights.keywords[index] ?? []} />
            </Fragment>
          ))}
        </p>
      )}
      {reference.doi !== '' && (
        <p className="ui-small">
          <a href={`https://doi.org/${reference.doi}`} target="_blank" rel="noreferrer">
            {screening.doi} {reference.doi}
          </a>
        </p>
      )}
    </article>
  )
}

/** The first authors as a list in print: three, then how many more. */
function authorsOf({ authors }: Reference): string {
  const names = authors.map((author) =>
    author.kind === 'corporate' ? author.name : `${author.family} ${author.given}`.trim(),
  )
  return names.length > 4 ? `${names.slice(0, 3).join(', ')} … (+${names.length - 3})` : names.join(', ')
}
