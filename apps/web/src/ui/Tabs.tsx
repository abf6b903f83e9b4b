import './tabs.css'
import type { ReactNode } from 'react'
import { Tabs as AriaTabs, Tab, TabList, TabPanel } from 'react-aria-components'
import { useFrameWords } from '../words/words.ts'

/**
 * Several views of one thing. Keep the chosen one in the address with `useParameter`.
 *
 * @param tabs `count` shows how many things wait behind a tab.
 */
export function Tabs<Id extends string>({
  label,
  tabs,
  value,
  onChange,
}: {
  label: string
  tabs: readonly { id: Id; name: string; count?: number; content: ReactNode }[]
  value: Id
  onChange: (value: Id) => void
}) {
  const { forms } = useFrameWords()
  return (
    <AriaTabs
      className="ui-tabs"
      selectedKey={value}
      onSelectionChange={(key) => {
        const chosen = tabs.find(({ id }) => id === key)
        if (chosen) onChange(chosen.id)
      }}
    >
      <TabList aria-label={label} className="ui-tab-list">
        {tabs.map(({ id, name, count }) => (
          <Tab key={id} id={id} className="ui-tab">
            {name}
            {count !== undefined && <span className="ui-tab-count">{forms.number(count)}</span>}
          </Tab>
        ))}
      </TabList>
      {/* Only this panel: one that is left would be styled anew before it is let go. */}
      <TabPanel key={value} id={value} className="ui-tab-panel">
        {tabs.find(({ id }) => id === value)?.content}
      </TabPanel>
    </AriaTabs>
  )
}
