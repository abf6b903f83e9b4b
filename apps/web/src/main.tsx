import './ui/tokens.css'
import './ui/base.css'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode, useEffect, useState } from 'react'
import { I18nProvider, RouterProvider as LinkProvider } from 'react-aria-components'
import { createRoot } from 'react-dom/client'
import { queries } from './questions.ts'
import { router } from './router.tsx'
import { applyTheme, useLanguage } from './shell/preferences.ts'
import { type FrameWords, loadFrameWords, loadWords, type Words, WordsContext } from './words/words.ts'

/** Everything below speaks the chosen language; a change of language keeps the screen and what is written on it. */
function Ayni() {
  const language = useLanguage()
  const [words, setWords] = useState<{ frame: FrameWords; all: Words | null } | null>(null)
  useEffect(() => {
    let isWanted = true
    const load = async () => {
      const frame = await loadFrameWords(language)
      if (isWanted) setWords((before) => (before?.all ? before : { frame, all: null }))
      const all = await loadWords(language)
      if (isWanted) setWords({ frame: all, all })
    }
    void load()
    return () => {
      isWanted = false
    }
  }, [language])
  useEffect(() => {
    if (words) document.documentElement.lang = words.frame.forms.locale
  }, [words])
  if (!words) return null
  return (
    <WordsContext value={words}>
      <I18nProvider locale={words.frame.forms.locale}>
        <LinkProvider navigate={(path) => router.history.push(path)}>
          <QueryClientProvider client={queries}>
            <RouterProvider router={router} />
          </QueryClientProvider>
        </LinkProvider>
      </I18nProvider>
    </WordsContext>
  )
}

applyTheme()
const place = document.getElementById('root')
if (!place) throw new Error('index.html has no element #root')
createRoot(place).render(
  <StrictMode>
    <Ayni />
  </StrictMode>,
)
