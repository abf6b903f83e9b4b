import './chip.css'
import type { ReactNode } from 'react'
import type { Tone } from './Callout.tsx'
import { Icon } from './Icon.tsx'

/** A word in a frame: a verdict with its sign and colour, or (without tone) a plain label such as a code or a criterion. */
export function Chip({ tone, children }: { tone?: Tone; children: ReactNode }) {
  return (
    <span className="ui-chip" data-tone={tone}>
      {tone && <Icon name={tone} size={12} />}
      <span>{children}</span>
    </span>
  )
}
