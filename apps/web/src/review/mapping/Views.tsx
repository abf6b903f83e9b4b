import type { OutputOf } from '../../call.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { useWords } from '../../words/words.ts'
import { TableFrame } from '../TableFrame.tsx'

type Map = OutputOf<'map'>

/** Studies by year, as bars with their numbers. */
export function Years({ map }: { map: Map }) {
  const { mapping } = useWords()
  const most = Math.max(1, ...map.years.map(({ studies }) => studies.length))
  return (
    <Bars
      label={mapping.years}
      rows={map.years.map(({ year, studies }) => ({
        id: String(year),
        name: year === null ? mapping.noYear : String(year),
        value: studies.length,
        share: studies.length / most,
      }))}
    />
  )
}

/** Studies by country, as bars; names in the language of the screen where a code was charted. */
export function Countries({ map }: { map: Map }) {
  const { mapping, forms } = useWords()
  const names = new Intl.DisplayNames(forms.language, { type: 'region', fallback: 'code' })
  const most = Math.max(1, ...map.countries.map(({ studies }) => studies.length))
  if (map.countries.length === 0) return <EmptyState text={mapping.noCountries} />
  return (
    <Bars
      label={mapping.countries}
      rows={map.countries.map(({ country, studies }) => ({
        id: country,
        name: /^[A-Z]{2}$/.test(country) ? (names.of(country) ?? country) : country,
        value: studies.length,
        share: studies.length / most,
      }))}
    />
  )
}

function Bars({
  label,
  rows,
}: {
  label: string
  rows: readonly { id: string; name: string; value: number; share: number }[]
}) {
  const { mapping, forms } = useWords()
  return (
    <TableFrame label={label}>
      <table className="review-table mapping-bars">
        <thead>
          <tr>
            <th scope="col">{label}</th>
            <th scope="col">{mapping.total}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, name, value, share }) => (
            <tr key={id}>
              <th scope="row">{name}</th>
              <td>
                <span className="mapping-bar" style={{ '--share': share }} />
                <span className="ui-number">{forms.number(value)}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  )
}

/** Components that go together in studies, and times mentioned beside studies. */
export function Together({ map }: { map: Map }) {
  const { mapping, forms } = useWords()
  const nameOf = (id: string) => map.components.find((one) => one.id === id)?.name ?? id
  return (
    <div className="ui-stack-wide">
      <section className="ui-stack">
        <h2>{mapping.frequencies}</h2>
        <p className="ui-muted">{mapping.frequenciesLead}</p>
        <TableFrame label={mapping.frequencies}>
          <table className="review-table">
            <thead>
              <tr>
                <th scope="col">{mapping.component}</th>
                <th scope="col" className="is-number">
                  {mapping.total}
                </th>
                <th scope="col" className="is-number">
                  {mapping.timesMentioned}
                </th>
              </tr>
            </thead>
            <tbody>
              {map.components.map(({ id, name, studies, mentions }) => (
                <tr key={id}>
                  <th scope="row">{name}</th>
                  <td className="is-number">{forms.number(studies)}</td>
                  <td className="is-number">{forms.number(mentions)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableFrame>
      </section>
      <section className="ui-stack">
        <h2>{mapping.together}</h2>
        {map.together.length === 0 ? (
          <p className="ui-muted">{mapping.noneTogether}</p>
        ) : (
          <TableFrame label={mapping.together}>
            <table className="review-table">
              <tbody>
                {map.together.map(({ a, b, studies }) => (
                  <tr key={`${a} ${b}`}>
                    <th scope="row">{forms.list([nameOf(a), nameOf(b)])}</th>
                    <td className="is-number">{mapping.studies(studies.length)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </TableFrame>
        )}
      </section>
    </div>
  )
}

/** Which cells would have another level without one study, without studies of unknown quality, without one kind of evidence. */
export function SensitivityView({ map }: { map: Map }) {
  const { mapping, forms } = useWords()
  const { levels } = map.rule
  const levelName = (id: string) => {
    const name = levels.find((level) => level.id === id)?.name
    return name?.[forms.language] ?? name?.en ?? id
  }
  const cellName = ({ component, outcome }: { component: string; outcome: string }) =>
    mapping.studiesOf(
      map.components.find(({ id }) => id === component)?.name ?? component,
      map.outcomes.find(({ id }) => id === outcome)?.name ?? outcome,
    )
  const nameOf = (without: Map['sensitivity'][number]['without']) =>
    without.kind === 'study'
      ? (map.studies.find(({ id }) => id === without.study)?.label ?? without.study)
      : without.kind === 'not-accepted'
        ? mapping.notAccepted(without.studies)
        : mapping.findingsOf(mapping.evidenceKinds[without.evidence], without.findings)
  if (map.sensitivity.length === 0) return <EmptyState text={mapping.robust} />
  return (
    <div className="ui-stack">
      <p className="ui-muted">{mapping.sensitivityLead}</p>
      <TableFrame label={mapping.sensitivity}>
        <table className="review-table">
          <thead>
            <tr>
              <th scope="col">{mapping.without}</th>
              <th scope="col">{mapping.changes}</th>
            </tr>
          </thead>
          <tbody>
            {map.sensitivity.map(({ without, changes }) => (
              <tr key={JSON.stringify(without)}>
                <th scope="row">{nameOf(without)}</th>
                <td>
                  <ul className="ui-plain-list">
                    {changes.map((change) => (
                      <li key={`${change.component} ${change.outcome}`}>
                        {cellName(change)}: {mapping.becomes(levelName(change.from), levelName(change.to))}
                      </li>
                    ))}
                  </ul>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
    </div>
  )
}
