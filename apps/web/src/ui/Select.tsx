import './select.css'
import {
  ComboBox as AriaComboBox,
  Select as AriaSelect,
  Button,
  FieldError,
  Group,
  Input,
  ListBox,
  ListBoxItem,
  Popover,
  SelectValue,
  Text,
} from 'react-aria-components'
import { useFrameWords } from '../words/words.ts'
import { FieldLabel, type FieldLook, Hint } from './Field.tsx'
import { Icon } from './Icon.tsx'

/** One of the things to choose from. */
export type Option<Id extends string = string> = { id: Id; name: string; hint?: string }

type ChoiceProps<Id extends string> = FieldLook & {
  options: readonly Option<Id>[]
  value: Id | null
  onChange: (value: Id) => void
  placeholder?: string
}

/** Choose one of a few. For two or three that matter use `RadioGroup`; for many use `ComboBox`. */
export function Select<Id extends string>({
  label,
  hint,
  error,
  options,
  value,
  onChange,
  placeholder,
  ...rest
}: ChoiceProps<Id>) {
  const { ui } = useFrameWords()
  return (
    <AriaSelect
      {...rest}
      className="ui-field"
      placeholder={placeholder ?? ui.choose}
      isInvalid={Boolean(error)}
      value={value}
      onChange={(key) => choose(options, key, onChange)}
    >
      <FieldLabel label={label} isRequired={rest.isRequired} />
      {hint && <Hint>{hint}</Hint>}
      <Button className="ui-input ui-select">
        <SelectValue className="ui-select-value">
          {({ selectedText, defaultChildren }) => selectedText || defaultChildren}
        </SelectValue>
        <Icon name="more" />
      </Button>
      <FieldError className="ui-field-error">{error}</FieldError>
      <Popover className="ui-popover">
        <Options options={options} />
      </Popover>
    </AriaSelect>
  )
}

/** Choose one of many by typing. */
export function ComboBox<Id extends string>({
  label,
  hint,
  error,
  options,
  value,
  onChange,
  placeholder,
  ...rest
}: ChoiceProps<Id>) {
  const { ui } = useFrameWords()
  return (
    <AriaComboBox
      {...rest}
      className="ui-field"
      menuTrigger="focus"
      isInvalid={Boolean(error)}
      value={value}
      onChange={(key) => choose(options, key, onChange)}
      allowsEmptyCollection
    >
      <FieldLabel label={label} isRequired={rest.isRequired} />
      {hint && <Hint>{hint}</Hint>}
      <Group className="ui-combo">
        <Input className="ui-input" placeholder={placeholder} />
        <Button className="ui-combo-open">
          <Icon name="more" />
        </Button>
      </Group>
      <FieldError className="ui-field-error">{error}</FieldError>
      <Popover className="ui-popover">
        <Options options={options} empty={ui.nothingFits} />
      </Popover>
    </AriaComboBox>
  )
}

function Options<Id extends string>({ options, empty }: { options: readonly Option<Id>[]; empty?: string }) {
  return (
    <ListBox
      className="ui-options"
      items={options}
      renderEmptyState={() => <p className="ui-options-empty">{empty}</p>}
    >
      {(option) => (
        <ListBoxItem id={option.id} textValue={option.name} className="ui-option">
          <span className="ui-option-mark">
            <Icon name="include" size={14} />
          </span>
          <span>
            <Text slot="label">{option.name}</Text>
            {option.hint && (
              <Text slot="description" className="ui-hint">
                {option.hint}
              </Text>
            )}
          </span>
        </ListBoxItem>
      )}
    </ListBox>
  )
}

function choose<Id extends string>(
  options: readonly Option<Id>[],
  key: unknown,
  onChange: (value: Id) => void,
): void {
  const chosen = options.find(({ id }) => id === key)
  if (chosen) onChange(chosen.id)
}
