import './language-text.css'
import type { ReactNode } from 'react'

/**
 * Text in a language of its own: a title, an abstract, a name. Hyphenated and read aloud in that language.
 *
 * @param language two or three letters (`es`, `spa`) or a longer tag; `null` when it is not known.
 */
export function LanguageText({
  language,
  as: Tag = 'span',
  isReading = false,
  children,
}: {
  language: string | null
  as?: 'span' | 'p' | 'div' | 'h2' | 'h3' | 'blockquote'
  /** Set in the reading face and measure. */
  isReading?: boolean
  children: ReactNode
}) {
  // An unknown language is said to be unknown (''), or it would inherit that of the screen.
  return (
    <Tag lang={language ?? ''} className={isReading ? 'ui-language ui-reading' : 'ui-language'}>
      {children}
    </Tag>
  )
}
