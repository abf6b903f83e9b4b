import { formVersions } from '@ayni/review'
import type { OutputOf } from '../../call.ts'
import { useReviewId } from '../../places.ts'
import { useQuestion } from '../../questions.ts'
import { useWords } from '../../words/words.ts'

/** Who changed the form when, and what came, went or is asked otherwise since. */
export function FormVersions({
  versions,
}: {
  /** All versions of the protocol, the latest first. */
  versions: OutputOf<'protocol.read'>['versions']
}) {
  const { charting, forms } = useWords()
  const review = useReviewId()
  const overview = useQuestion('review.overview', { review })
  const personName = (id: string) => overview.data?.people.find((one) => one.id === id)?.name ?? id
  const changes = formVersions(versions.toReversed())
  const names = (fields: (typeof changes)[number]['added']) =>
    forms.list(fields.map(({ id, name }) => name[forms.language] ?? name.en ?? name.es ?? name.pt ?? id))
  return (
    <details>
      <summary>{charting.versions(changes.length)}</summary>
      <ol className="ui-plain-list ui-stack">
        {changes.map(({ version, person, at, changed, added, removed, reworded, isReordered }) => (
          <li key={version}>
            <strong>{charting.version(version)}</strong>{' '}
            <span className="ui-muted ui-small">
              {[personName(person), forms.moment(at), changed].filter((part) => part !== '').join(' · ')}
            </span>
            <ul className="ui-small">
              {added.length > 0 && <li>{charting.fieldsAdded(names(added))}</li>}
              {removed.length > 0 && <li>{charting.fieldsGone(names(removed))}</li>}
              {reworded.length > 0 && <li>{charting.fieldsChanged(names(reworded))}</li>}
              {isReordered && <li>{charting.fieldsReordered}</li>}
            </ul>
          </li>
        ))}
      </ol>
    </details>
  )
}
