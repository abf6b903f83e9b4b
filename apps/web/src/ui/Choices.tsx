import './choices.css'
import type { ReactNode } from 'react'
import {
  RadioGroup as AriaRadioGroup,
  CheckboxButton,
  CheckboxField,
  FieldError,
  Radio,
  SwitchButton,
  SwitchField,
  Text,
} from 'react-aria-components'
import { FieldLabel, type FieldLook, Hint } from './Field.tsx'
import { Icon } from './Icon.tsx'
import type { Option } from './Select.tsx'

type ToggleProps = {
  isSelected: boolean
  onChange: (isSelected: boolean) => void
  children: ReactNode
  hint?: ReactNode
  isDisabled?: boolean
}

/** Something that is so or not. */
export function Checkbox({
  children,
  hint,
  isIndeterminate = false,
  ...rest
}: ToggleProps & { isIndeterminate?: boolean }) {
  return (
    <CheckboxField {...rest} isIndeterminate={isIndeterminate} className="ui-choice-field">
      <CheckboxButton className="ui-choice">
        <span className="ui-choice-box" data-shape="square">
          {isIndeterminate ? <span className="ui-choice-dash" /> : <Icon name="include" size={14} />}
        </span>
        <span>{children}</span>
      </CheckboxButton>
      {hint && (
        <Text slot="description" className="ui-hint ui-choice-hint">
          {hint}
        </Text>
      )}
    </CheckboxField>
  )
}

/** A setting that works at once, without being sent. */
export function Switch({ children, hint, ...rest }: ToggleProps) {
  return (
    <SwitchField {...rest} className="ui-choice-field">
      <SwitchButton className="ui-choice">
        <span className="ui-switch" />
        <span>{children}</span>
      </SwitchButton>
      {hint && (
        <Text slot="description" className="ui-hint ui-switch-hint">
          {hint}
        </Text>
      )}
    </SwitchField>
  )
}

/** Choose one of a few that are all in sight. */
export function RadioGroup<Id extends string>({
  label,
  hint,
  error,
  options,
  value,
  onChange,
  isInline = false,
  ...rest
}: FieldLook & {
  options: readonly Option<Id>[]
  value: Id | null
  onChange: (value: Id) => void
  /** Side by side, for short names. */
  isInline?: boolean
}) {
  return (
    <AriaRadioGroup
      {...rest}
      className="ui-field"
      isInvalid={Boolean(error)}
      value={value}
      onChange={(id) => {
        const chosen = options.find((option) => option.id === id)
        if (chosen) onChange(chosen.id)
      }}
    >
      <FieldLabel label={label} isRequired={rest.isRequired} />
      {hint && <Hint>{hint}</Hint>}
      <div className="ui-radios" data-inline={isInline || undefined}>
        {options.map((option) => (
          <Radio key={option.id} value={option.id} className="ui-choice">
            <span className="ui-choice-box" data-shape="round">
              <span className="ui-choice-dot" />
            </span>
            <span>
              {option.name}
              {option.hint && <span className="ui-hint ui-radio-hint">{option.hint}</span>}
            </span>
          </Radio>
        ))}
      </div>
      <FieldError className="ui-field-error">{error}</FieldError>
    </AriaRadioGroup>
  )
}
