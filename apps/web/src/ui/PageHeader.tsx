import './page-header.css'
import { createContext, type ReactNode, useContext, useEffect, useRef } from 'react'
import { LanguageText } from './LanguageText.tsx'

/** What stands behind the title of a screen in the title of the tab: the review's own. */
export const TitleContext = createContext<string | null>(null)

let opened = false

/**
 * The title of a screen; stands once on each, outside of whatever is still being asked. Sets the title of the tab,
 * and takes the focus when one comes from another screen, so that a screen reader tells where one is.
 */
export function PageHeader({
  title,
  language,
  lead,
  actions,
  isCompact = false,
}: {
  title: string
  /** The language of the title where it is content rather than Ayni's own words. */
  language?: string
  lead?: ReactNode
  actions?: ReactNode
  /** On a telephone the title, which stands in the bar above as well, makes room for what one came to read. */
  isCompact?: boolean
}) {
  const heading = useRef<HTMLHeadingElement>(null)
  const review = useContext(TitleContext)
  useEffect(() => {
    if (opened) heading.current?.focus({ preventScroll: true })
    opened = true
  }, [])
  return (
    <header className="ui-page-header" data-compact={isCompact || undefined}>
      <title>{[title, review, 'Ayni'].filter(Boolean).join(' · ')}</title>
      <div>
        <h1 ref={heading} tabIndex={-1}>
          {language ? <LanguageText language={language}>{title}</LanguageText> : title}
        </h1>
        {lead && <p className="ui-page-lead">{lead}</p>}
      </div>
      {actions && <div className="ui-row ui-screen-only">{actions}</div>}
    </header>
  )
}
