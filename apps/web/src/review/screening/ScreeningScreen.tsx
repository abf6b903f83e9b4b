import { useParameter, useReviewId } from '../../places.ts'
import { useQuestion } from '../../questions.ts'
import { Answer } from '../../ui/Answer.tsx'
import { Callout } from '../../ui/Callout.tsx'
import { PageHeader } from '../../ui/PageHeader.tsx'
import { useWords } from '../../words/words.ts'
import { Screening } from './Screening.tsx'

/** Screening on title and abstract; with `?round=pilot-1` the sample of a pilot. */
export function ScreeningScreen() {
  const { steps, screening, piloting } = useWords()
  const review = useReviewId()
  const [round] = useParameter('round')
  const overview = useQuestion('review.overview', { review })
  const pilot = /^pilot-(\d+)$/.exec(round ?? '')
  return (
    <div className="ui-stack">
      <PageHeader
        title={pilot ? piloting.name(Number(pilot[1])) : steps.screening.name}
        lead={screening.lead}
      />
      <Answer question={overview}>
        {({ me }) =>
          me?.roles.includes('reviewer') ? (
            <Screening round={round ?? 'title-abstract'} />
          ) : (
            <Callout>{screening.notReviewer}</Callout>
          )
        }
      </Answer>
    </div>
  )
}
