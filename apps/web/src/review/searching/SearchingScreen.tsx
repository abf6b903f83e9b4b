import '../screens.css'
import './searching.css'
import { useEffect, useState } from 'react'
import { useParameter, useReviewId } from '../../places.ts'
import { useQuestion } from '../../questions.ts'
import { Answer } from '../../ui/Answer.tsx'
import { FileDrop } from '../../ui/FileDrop.tsx'
import { PageHeader } from '../../ui/PageHeader.tsx'
import { Tabs } from '../../ui/Tabs.tsx'
import { useWords } from '../../words/words.ts'
import { DecisionsForm } from './DecisionsForm.tsx'
import { Imports } from './Imports.tsx'
import { IncomingList } from './IncomingList.tsx'
import { takeIn, useIncoming } from './incoming.ts'
import { Searches } from './Searches.tsx'
import { Sources } from './Sources.tsx'

const views = ['import', 'searches', 'sources'] as const

/** Importing files, the log of searches, and what each source contributed. */
export function SearchingScreen() {
  const { steps, searching } = useWords()
  const review = useReviewId()
  const listed = useQuestion('search.list', { review })
  const files = useIncoming(review)
  const [chosen, setView] = useParameter('view')
  const view = views.find((name) => name === chosen) ?? 'import'
  const take = (dropped: readonly File[]) => {
    takeIn(review, dropped)
    setView(null)
  }
  const isOver = usePageDrop(take)
  return (
    <div className="ui-stack">
      <PageHeader title={steps.searching.name} lead={searching.lead} />
      {isOver && <p className="searching-drop-here">{searching.dropHere}</p>}
      <Answer question={listed}>
        {(answer) => (
          <Tabs
            label={searching.views}
            value={view}
            onChange={(next) => setView(next === 'import' ? null : next)}
            tabs={[
              {
                id: 'import',
                name: searching.view.import,
                content: (
                  <div className="ui-stack-wide">
                    <FileDrop label={searching.drop} hint={searching.dropHint} onFiles={take} />
                    <IncomingList files={files} listed={answer} />
                    <Imports {...answer} />
                    <DecisionsForm />
                  </div>
                ),
              },
              {
                id: 'searches',
                name: searching.view.searches,
                count: answer.searches.length,
                content: <Searches {...answer} />,
              },
              { id: 'sources', name: searching.view.sources, content: <Sources /> },
            ]}
          />
        )}
      </Answer>
    </div>
  )
}

/** Takes files that are dropped anywhere on the page. Returns whether some are held over it. */
function usePageDrop(onFiles: (files: File[]) => void): boolean {
  const [isOver, setOver] = useState(false)
  useEffect(() => {
    const holdsFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false
    const over = (event: DragEvent) => {
      if (!holdsFiles(event)) return
      event.preventDefault()
      setOver(true)
    }
    const leave = (event: DragEvent) => event.relatedTarget === null && setOver(false)
    const drop = (event: DragEvent) => {
      setOver(false)
      // The field for files takes its own drops.
      if (event.defaultPrevented || !holdsFiles(event)) return
      event.preventDefault()
      onFiles([...(event.dataTransfer?.files ?? [])])
    }
    document.addEventListener('dragover', over)
    document.addEventListener('dragleave', leave)
    document.addEventListener('drop', drop)
    return () => {
      document.removeEventListener('dragover', over)
      document.removeEventListener('dragleave', leave)
      document.removeEventListener('drop', drop)
    }
  })
  return isOver
}
