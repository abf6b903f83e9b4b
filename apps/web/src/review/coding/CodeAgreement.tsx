import { useReviewId } from '../../places.ts'
import { useQuestion } from '../../questions.ts'
import { Answer } from '../../ui/Answer.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { useWords } from '../../words/words.ts'
import { TableFrame } from '../TableFrame.tsx'
import type { Codebook } from './CodingScreen.tsx'

/** How far each two coders agree on each code, by study and by character. */
export function CodeAgreement({ codebook }: { codebook: Codebook }) {
  const { coding, forms } = useWords()
  const review = useReviewId()
  const agreement = useQuestion('coding.agreement', { review })
  const overview = useQuestion('review.overview', { review })
  const personName = (id: string) => overview.data?.people.find((one) => one.id === id)?.name ?? id
  const codeName = (id: string) => codebook.codes.find(({ code }) => code === id)?.name ?? id
  return (
    <Answer question={agreement}>
      {({ pairs }) =>
        pairs.every(({ codes }) => codes.length === 0) ? (
          <EmptyState text={coding.noAgreement} />
        ) : (
          <div className="ui-stack-wide">
            <p className="ui-muted">{coding.agreementLead}</p>
            {pairs.map(({ first, second, codes }) => (
              <section key={`${first} ${second}`} className="ui-stack">
                <h2>{forms.list([personName(first), personName(second)])}</h2>
                <TableFrame label={coding.agreement}>
                  <table className="review-table">
                    <thead>
                      <tr>
                        <th scope="col">{coding.code}</th>
                        <th scope="col" className="is-number">
                          {coding.studyPercent}
                        </th>
                        <th scope="col" className="is-number">
                          {coding.studyAlpha}
                        </th>
                        <th scope="col" className="is-number">
                          {coding.characterKappa}
                        </th>
                        <th scope="col">{coding.characters}</th>
                      </tr>
                    </thead>
                    <tbody>
                      {codes.map(({ code, studies, characters }) => (
                        <tr key={code}>
                          <th scope="row">{codeName(code)}</th>
                          <td className="is-number">
                            {studies.percent === null ? '–' : forms.percent(studies.percent)}
                          </td>
                          <td className="is-number">
                            {studies.krippendorffAlpha.value === null
                              ? '–'
                              : forms.decimal(studies.krippendorffAlpha.value)}
                          </td>
                          <td className="is-number">
                            {characters.kappa ? forms.decimal(characters.kappa.value) : '–'}
                          </td>
                          <td>
                            {coding.shared(
                              characters.both,
                              characters.first,
                              personName(first),
                              characters.second,
                              personName(second),
                            )}
                          </td>
                        </tr>
                      ))}
                    </tbody>
                  </table>
                </TableFrame>
              </section>
            ))}
          </div>
        )
      }
    </Answer>
  )
}
