import './frame.css'
import { Outlet, useParams } from '@tanstack/react-router'
import { lazy, Suspense, useEffect, useMemo, useState } from 'react'
import { stepHref, useGo } from '../places.ts'
import { useQuestion } from '../questions.ts'
import { useKeys } from '../ui/keys.ts'
import { type PaletteEntry, usePaletteEntries } from '../ui/palette-entries.ts'
import { toasts } from '../ui/toasts.ts'
import { useFrameWords } from '../words/words.ts'
import { Header } from './Header.tsx'
import { chooseTheme } from './preferences.ts'

const Palette = lazy(() => import('../ui/Palette.tsx').then(({ Palette }) => ({ default: Palette })))
const Toasts = lazy(() => import('../ui/Toasts.tsx').then(({ Toasts }) => ({ default: Toasts })))
const KeyHelp = lazy(() => import('../ui/KeyHelp.tsx').then(({ KeyHelp }) => ({ default: KeyHelp })))

/** What stands around every screen: the way past it, the header, messages, palette, list of keys. */
export function Frame() {
  const { shell, ui } = useFrameWords()
  const { reviewId } = useParams({ strict: false })
  const [open, setOpen] = useState<'palette' | 'keys' | null>(null)
  const go = useGo()
  const hasSpoken = useHasSpoken()
  const { data: machine } = useQuestion('review.list', {}, { enabled: open === 'palette' })

  useKeys([{ key: '?', does: ui.keys.help, run: () => setOpen('keys') }])
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (
        event.key.toLowerCase() !== 'k' ||
        !(event.ctrlKey || event.metaKey) ||
        event.altKey ||
        event.shiftKey
      )
        return
      event.preventDefault()
      setOpen((before) => (before === 'palette' ? null : 'palette'))
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [])
  usePaletteEntries(
    useMemo(
      (): PaletteEntry[] => [
        { id: 'home', name: shell.start.reviews, group: 'Ayni', href: '/' },
        ...(machine?.reviews ?? []).map(({ id, title }) => ({
          id: `review ${id}`,
          name: title,
          group: shell.start.reviews,
          href: stepHref(id, 'protocol'),
        })),
        { id: 'keys', name: ui.keys.help, group: 'Ayni', keyHint: '?', run: () => setOpen('keys') },
        ...(['system', 'light', 'dark'] as const).map((theme) => ({
          id: `theme ${theme}`,
          name: `${shell.theme.label}: ${shell.theme[theme]}`,
          group: 'Ayni',
          run: () => chooseTheme(theme),
        })),
      ],
      [shell, ui, machine],
    ),
  )

  return (
    <>
      <a href="#content" className="shell-skip">
        {shell.skip}
      </a>
      <Header onPalette={() => setOpen('palette')} onKeys={() => setOpen('keys')} />
      {reviewId === undefined ? (
        <main id="content" tabIndex={-1} className="shell-single">
          <Outlet />
        </main>
      ) : (
        <Outlet />
      )}
      <Suspense>{hasSpoken && <Toasts />}</Suspense>
      <Suspense>
        {open === 'palette' && <Palette onClose={() => setOpen(null)} onGo={go} />}
        {open === 'keys' && <KeyHelp onClose={() => setOpen(null)} />}
      </Suspense>
    </>
  )
}

/** Whether there has been a message; before the first, its widget need not be loaded. */
function useHasSpoken(): boolean {
  const [hasSpoken, setSpoken] = useState(false)
  useEffect(() => toasts.subscribe(() => setSpoken(true)), [])
  return hasSpoken
}
