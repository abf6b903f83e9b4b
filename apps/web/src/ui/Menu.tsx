import './select.css'
import type { ReactNode } from 'react'
import {
  Menu as AriaMenu,
  Header,
  MenuItem,
  MenuSection,
  MenuTrigger,
  Popover,
  Text,
} from 'react-aria-components'
import { Icon } from './Icon.tsx'

/** A line of a menu: an act, a link, or (`isChosen`) one of several states. */
export type MenuEntry = {
  id: string
  name: string
  hint?: string
  isChosen?: boolean
  isDisabled?: boolean
} & ({ href: string } | { run: () => void })

/**
 * A button and the menu it opens.
 *
 * @param trigger a `Button` or `IconButton` without `onPress`.
 * @param sections parts with a heading; one part needs none.
 */
export function Menu({
  label,
  trigger,
  sections,
}: {
  label: string
  trigger: ReactNode
  sections: readonly { id: string; heading?: string; entries: readonly MenuEntry[] }[]
}) {
  return (
    <MenuTrigger>
      {trigger}
      <Popover className="ui-popover" placement="bottom end">
        <AriaMenu aria-label={label} className="ui-options">
          {sections.map(({ id, heading, entries }) => (
            <MenuSection
              key={id}
              className="ui-menu-section"
              {...(heading === undefined && { 'aria-label': label })}
              {...(entries.some(({ isChosen }) => isChosen !== undefined) && {
                selectionMode: 'single' as const,
                selectedKeys: entries.filter(({ isChosen }) => isChosen).map((entry) => `${id} ${entry.id}`),
              })}
            >
              {heading !== undefined && <Header className="ui-menu-heading">{heading}</Header>}
              {entries.map((entry) => (
                <MenuItem
                  key={entry.id}
                  id={`${id} ${entry.id}`}
                  textValue={entry.name}
                  className="ui-option"
                  isDisabled={entry.isDisabled ?? false}
                  {...('href' in entry ? { href: entry.href } : { onAction: entry.run })}
                >
                  <span className="ui-option-mark">
                    <Icon name="include" size={14} />
                  </span>
                  <span>
                    <Text slot="label">{entry.name}</Text>
                    {entry.hint && (
                      <Text slot="description" className="ui-hint">
                        {entry.hint}
                      </Text>
                    )}
                  </span>
                </MenuItem>
              ))}
            </MenuSection>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  )
}
