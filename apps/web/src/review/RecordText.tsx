import './screens.css'
import type { OutputOf } from '../call.ts'
import { LanguageText } from '../ui/LanguageText.tsx'
import { useWords } from '../words/words.ts'

type Reference = OutputOf<'screening.next'>['reports'][number]['reference']

/** A record as one reads it: title, who, where, and the abstract in the reading face and its own language. */
export function RecordText({ reference, sources }: { reference: Reference; sources?: readonly string[] }) {
  const { screening, forms } = useWords()
  const language = languageTag(reference.language)
  const where = [
    authorsOf(reference),
    reference.year === null ? '' : String(reference.year),
    reference.journal,
    sources && sources.length > 0 ? screening.sources(forms.list(sources)) : '',
  ].filter((part) => part !== '')
  return (
    <article className="review-record">
      <LanguageText language={language} as="h2">
        {reference.title || '—'}
      </LanguageText>
      <p className="ui-muted">{where.join(' · ')}</p>
      {reference.abstract === '' ? (
        <p className="ui-muted review-abstract">{screening.noAbstract}</p>
      ) : (
        <div className="review-abstract">
          <LanguageText language={language} as="p" isReading>
            {reference.abstract}
          </LanguageText>
        </div>
      )}
      {reference.keywords.length > 0 && (
        <p className="ui-muted ui-small review-abstract">
          {screening.keywords}: {reference.keywords.join(' · ')}
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

/** The tag of a language as databases name it; `null` where it is not known. */
function languageTag(written: string): string | null {
  const known: Record<string, string> = {
    eng: 'en',
    english: 'en',
    spa: 'es',
    spanish: 'es',
    por: 'pt',
    portuguese: 'pt',
  }
  const name = written.trim().toLowerCase()
  return known[name] ?? (/^[a-z]{2}(-[a-z]+)?$/.test(name) ? name : null)
}
