import './meter.css'
import type { ReactNode } from 'react'
import { Meter as AriaMeter, ProgressBar } from 'react-aria-components'
import { useFrameWords } from '../words/words.ts'
import { Button } from './Button.tsx'
import type { Tone } from './Callout.tsx'

/**
 * A known amount of a whole: 12 of 480. For work under way use `Progress`.
 *
 * @param text what stands beside the label, `12 of 480`; without it the share in percent.
 */
export function Meter({
  label,
  value,
  max,
  text,
  tone,
}: {
  label: string
  value: number
  max: number
  text?: string
  tone?: Tone
}) {
  const { forms } = useFrameWords()
  const share = max === 0 ? 0 : value / max
  const said = text ?? forms.percent(share)
  return (
    <AriaMeter
      aria-label={label}
      value={share}
      maxValue={1}
      valueLabel={said}
      className="ui-meter"
      data-tone={tone}
    >
      <MeterHead label={label} text={said} />
      <Bar share={share} />
    </AriaMeter>
  )
}

/**
 * Work that takes a while: how far, how long still, and the way to stop it. It goes on while one does something else.
 *
 * @param share 0 to 1; `null` while that is unknown.
 * @param secondsLeft `null` while that is unknown.
 */
export function Progress({
  label,
  share,
  secondsLeft = null,
  text,
  onCancel,
}: {
  label: string
  share: number | null
  secondsLeft?: number | null
  /** In place of percent and time left: `3,120 of 20,000 records`. */
  text?: string
  onCancel?: () => void
}) {
  const { ui } = useFrameWords()
  const said = text ?? (share === null ? '' : ui.progress(share, secondsLeft))
  return (
    <div className="ui-progress">
      <ProgressBar
        aria-label={label}
        value={share ?? 0}
        maxValue={1}
        isIndeterminate={share === null}
        {...(said && { valueLabel: said })}
        className="ui-meter"
      >
        <MeterHead label={label} text={said} />
        <Bar share={share} />
      </ProgressBar>
      {onCancel && (
        <Button kind="quiet" onPress={onCancel}>
          {ui.cancel}
        </Button>
      )}
    </div>
  )
}

function MeterHead({ label, text }: { label: ReactNode; text: string }) {
  return (
    <div className="ui-meter-head">
      <span>{label}</span>
      <span className="ui-muted ui-number">{text}</span>
    </div>
  )
}

function Bar({ share }: { share: number | null }) {
  return (
    <div className="ui-meter-track">
      <div
        className="ui-meter-fill"
        data-unknown={share === null || undefined}
        style={share === null ? undefined : { width: `${Math.min(1, Math.max(0, share)) * 100}%` }}
      />
    </div>
  )
}
