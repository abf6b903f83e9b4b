import './field.css'
import type { ReactNode } from 'react'
import {
  Button as AriaButton,
  NumberField as AriaNumberField,
  FieldError,
  Group,
  Input,
  Label,
  Text,
  TextArea,
  TextField,
} from 'react-aria-components'
import { useFrameWords } from '../words/words.ts'

/** What every field has: a label that is always visible, a hint below it, an error that names the value. */
export type FieldLook = {
  label: string
  hint?: ReactNode
  /** The error to show; `null` or nothing when the value is good. */
  error?: string | null | undefined
  isRequired?: boolean
  isDisabled?: boolean
}

export type FieldProps = FieldLook & {
  value: string
  onChange: (value: string) => void
  onBlur?: () => void
  /** Several lines; grows with the text. */
  rows?: number
  type?: 'text' | 'search' | 'email' | 'url' | 'date'
  placeholder?: string
  name?: string
  autoFocus?: boolean
  maxLength?: number
  /** The language of what is written, for spelling and screen readers. */
  lang?: string
  /** Code, search strings: a face with letters of one width. */
  isCode?: boolean
}

/** A text field of one line, or of several with `rows`. */
export function Field({ label, hint, error, rows, placeholder, isCode, onBlur, lang, ...rest }: FieldProps) {
  return (
    <TextField
      {...rest}
      isInvalid={Boolean(error)}
      className="ui-field"
      {...(onBlur && { onBlur: () => onBlur() })}
    >
      <FieldLabel label={label} isRequired={rest.isRequired} />
      {hint && <Hint>{hint}</Hint>}
      {rows === undefined ? (
        <Input className="ui-input" placeholder={placeholder} lang={lang} data-code={isCode || undefined} />
      ) : (
        <TextArea
          className="ui-input"
          rows={rows}
          placeholder={placeholder}
          lang={lang}
          data-code={isCode || undefined}
        />
      )}
      <FieldError className="ui-field-error">{error}</FieldError>
    </TextField>
  )
}

/** A number, with steps. `null` is an empty field. */
export function NumberField({
  label,
  hint,
  error,
  value,
  onChange,
  format,
  ...rest
}: FieldLook & {
  value: number | null
  onChange: (value: number | null) => void
  min?: number
  max?: number
  step?: number
  /** Years take no thousands separator: `{ useGrouping: false }`. */
  format?: Intl.NumberFormatOptions
}) {
  const { min, max, ...others } = rest
  return (
    <AriaNumberField
      {...others}
      {...(min !== undefined && { minValue: min })}
      {...(max !== undefined && { maxValue: max })}
      {...(format && { formatOptions: format })}
      value={value ?? Number.NaN}
      onChange={(next) => onChange(Number.isNaN(next) ? null : next)}
      isInvalid={Boolean(error)}
      className="ui-field"
    >
      <FieldLabel label={label} isRequired={rest.isRequired} />
      {hint && <Hint>{hint}</Hint>}
      <Group className="ui-number-group">
        <Input className="ui-input" />
        <AriaButton slot="decrement" className="ui-number-step">
          −
        </AriaButton>
        <AriaButton slot="increment" className="ui-number-step">
          +
        </AriaButton>
      </Group>
      <FieldError className="ui-field-error">{error}</FieldError>
    </AriaNumberField>
  )
}

/** The label of a field, with the word “required” rather than a star. */
export function FieldLabel({ label, isRequired }: { label: string; isRequired?: boolean | undefined }) {
  const { ui } = useFrameWords()
  return (
    <Label className="ui-label">
      {label}
      {isRequired && <span className="ui-label-note"> {ui.required}</span>}
    </Label>
  )
}

/** The line below a label. */
export function Hint({ children }: { children: ReactNode }) {
  return (
    <Text slot="description" className="ui-hint">
      {children}
    </Text>
  )
}
