import './button.css'
import type { ReactNode, Ref } from 'react'
import { Button as AriaButton, Link as AriaLink } from 'react-aria-components'
import { Icon, type IconName } from './Icon.tsx'
import { Tooltip } from './Tooltip.tsx'

/** `primary`: the one thing to do on this screen. The verdicts are for deciding only. */
export type ButtonKind = 'primary' | 'plain' | 'quiet' | 'include' | 'exclude' | 'unsure'

type Look = {
  kind?: ButtonKind
  icon?: IconName
  /** The key that does the same, as printed on it: `I`, `Ctrl K`. Showing it does not bind it: see `useKeys`. */
  keyHint?: string
  children: ReactNode
}

export type ButtonProps = Look & {
  onPress?: () => void
  isDisabled?: boolean
  /** The act is under way: the button stays focused and takes no second press. */
  isPending?: boolean
  type?: 'button' | 'submit'
  /** For a trigger inside `DialogTrigger` or a menu. */
  slot?: string
  'aria-label'?: string
  'aria-expanded'?: boolean
  autoFocus?: boolean
  ref?: Ref<HTMLButtonElement>
}

/** A button: an act. To go somewhere use `LinkButton` or `TextLink`. */
export function Button({
  kind = 'plain',
  icon,
  keyHint,
  children,
  onPress,
  isPending = false,
  ...rest
}: ButtonProps) {
  return (
    <AriaButton
      {...rest}
      {...(onPress && { onPress: () => onPress() })}
      {...(keyHint && { 'aria-keyshortcuts': keyHint.replaceAll(' ', '+') })}
      isPending={isPending}
      className="ui-button"
      data-kind={kind}
    >
      {isPending ? <span className="ui-button-waiting" /> : icon && <Icon name={icon} />}
      <span>{children}</span>
      {keyHint && <KeyCap>{keyHint}</KeyCap>}
    </AriaButton>
  )
}

/** A button that shows a sign only; its name is told in a tooltip and to screen readers. */
export function IconButton({
  icon,
  label,
  ...rest
}: Omit<ButtonProps, 'children' | 'kind' | 'icon' | 'isPending' | 'keyHint' | 'aria-label'> & {
  icon: IconName
  label: string
}) {
  const { onPress, ...others } = rest
  return (
    <Tooltip text={label}>
      <AriaButton
        {...others}
        {...(onPress && { onPress: () => onPress() })}
        aria-label={label}
        className="ui-button"
        data-kind="icon"
      >
        <Icon name={icon} />
      </AriaButton>
    </Tooltip>
  )
}

type LinkProps = {
  href: string
  target?: string
  download?: string | boolean
  'aria-current'?: 'page' | 'step' | 'true'
  'aria-label'?: string
}

/** A link that looks like a button: the way to another screen, or a download. */
export function LinkButton({ kind = 'plain', icon, keyHint, children, ...rest }: Look & LinkProps) {
  return (
    <AriaLink {...rest} className="ui-button" data-kind={kind}>
      {icon && <Icon name={icon} />}
      <span>{children}</span>
      {keyHint && <KeyCap>{keyHint}</KeyCap>}
    </AriaLink>
  )
}

/** A link in a text. */
export function TextLink({ children, ...rest }: LinkProps & { children: ReactNode }) {
  return (
    <AriaLink {...rest} className="ui-link">
      {children}
    </AriaLink>
  )
}

/** A key as it is printed on the keyboard. */
export function KeyCap({ children }: { children: string }) {
  return (
    <span aria-hidden="true" className="ui-key">
      {children}
    </span>
  )
}
