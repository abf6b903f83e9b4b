import './callout.css'
import type { ReactNode } from 'react'
import { Icon } from './Icon.tsx'

/** The five meanings of colour; each has its sign. */
export type Tone = 'include' | 'exclude' | 'unsure' | 'conflict' | 'information'

/**
 * A note that belongs to the screen: what is hidden and until when, what has to be known first.
 *
 * @param actions buttons, below the text.
 */
export function Callout({
  tone = 'information',
  title,
  children,
  actions,
  isBlind = false,
}: {
  tone?: Tone
  title?: string
  children?: ReactNode
  actions?: ReactNode
  /** Others' work is hidden here: shows a closed eye. Say until when. */
  isBlind?: boolean
}) {
  return (
    <section className="ui-callout" data-tone={tone} {...(title && { 'aria-label': title })}>
      <Icon name={isBlind ? 'hidden' : tone} size={18} />
      <div className="ui-callout-body">
        {title && <strong>{title}</strong>}
        {children && <div>{children}</div>}
        {actions && <div className="ui-row ui-callout-actions">{actions}</div>}
      </div>
    </section>
  )
}
