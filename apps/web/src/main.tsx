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
import { loadWords, type Words, WordsContext } from './words/index.ts'

/** Everything below speaks the chosen language; a change of language keeps the screen and what is written on it. */
function Ayni() {
  const language = useLanguage()
  const [words, setWords] = useState<Words | null>(null)
  useEffect(() => {
    let isWanted = true
    void loadWords(language).then((loaded) => {
      if (!isWanted) return
      document.documentElement.lang = loaded.forms.locale
      setWords(loaded)
    })
    return () => {
      isWanted = false
    }
  }, [language])
  if (!words) return null
  return (
    <WordsContext value={words}>
      <I18nProvider locale={words.forms.locale}>
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
