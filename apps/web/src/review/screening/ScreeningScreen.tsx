import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useParameter, useReviewId } from '../../places.ts'
import { usePerson, useQuestion } from '../../questions.ts'
import { Answer } from '../../ui/Answer.tsx'
import { Button, IconButton } from '../../ui/Button.tsx'
import { Callout } from '../../ui/Callout.tsx'
import { useMedia } from '../../ui/media.ts'
import { PageHeader } from '../../ui/PageHeader.tsx'
import { useWords } from '../../words/words.ts'
import { usePreferences } from './preferences.ts'
import { queueKey } from './queue.ts'
import { Screening } from './Screening.tsx'
import { SettingsDialog } from './SettingsDialog.tsx'
import { StoppingDialog } from './StoppingDialog.tsx'
import { WordsDialog } from './WordsDialog.tsx'

/** Screening on title and abstract; with `?round=pilot-1` the sample of a pilot. */
export function ScreeningScreen() {
  const { steps, screening, piloting, stopping } = useWords()
  const review = useReviewId()
  const client = useQueryClient()
  const [round] = useParameter('round')
  const overview = useQuestion('review.overview', { review })
  const [preferences, change] = usePreferences(usePerson(review))
  const [open, setOpen] = useState<'words' | 'settings' | 'stopping' | null>(null)
  const isNarrow = useMedia('(max-width: 40rem)')
  const pilot = /^pilot-(\d+)$/.exec(round ?? '')
  return (
    <div className="ui-stack">
      <PageHeader
        title={pilot ? piloting.name(Number(pilot[1])) : steps.screening.name}
        lead={screening.lead}
        isCompact
        actions={
          <>
            {!pilot && <Button onPress={() => setOpen('stopping')}>{stopping.open}</Button>}
            {(
              [
                ['words', 'search', screening.words.open],
                ['settings', 'settings', screening.settings.open],
              ] as const
            ).map(([dialog, icon, name]) =>
              isNarrow ? (
                <IconButton key={dialog} icon={icon} label={name} onPress={() => setOpen(dialog)} />
              ) : (
                <Button key={dialog} icon={icon} onPress={() => setOpen(dialog)}>
                  {name}
                </Button>
              ),
            )}
          </>
        }
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
      {open === 'settings' && (
        <SettingsDialog preferences={preferences} onChange={change} onClose={() => setOpen(null)} />
      )}
      {open === 'stopping' && (
        <StoppingDialog review={review} round={round ?? 'title-abstract'} onClose={() => setOpen(null)} />
      )}
      {open === 'words' && (
        <WordsDialog
          review={review}
          onSaved={() => void client.invalidateQueries({ queryKey: [queueKey, review] })}
          onClose={() => setOpen(null)}
        />
      )}
    </div>
  )
}
