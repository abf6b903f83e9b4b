import './header.css'
import { useParams } from '@tanstack/react-router'
import { Link } from 'react-aria-components'
import { Button, IconButton, KeyCap } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import { paletteKey } from '../ui/keys.ts'
import { Menu } from '../ui/Menu.tsx'
import { useFrameWords } from '../words/words.ts'
import { Mark } from './Mark.tsx'
import { PersonMenu } from './PersonMenu.tsx'
import { chooseLanguage, chooseTheme, languageOptions, useLanguage, useTheme } from './preferences.ts'

/** The strip on top: home, finding, who one is, language and appearance. */
export function Header({ onPalette, onKeys }: { onPalette: () => void; onKeys: () => void }) {
  const { shell, ui } = useFrameWords()
  const { reviewId } = useParams({ strict: false })
  return (
    <header className="shell-header">
      <Link href="/" className="shell-home" aria-label={shell.home}>
        <Mark />
        <span>Ayni</span>
      </Link>
      <button type="button" className="shell-find" onClick={onPalette} aria-keyshortcuts="Control+K Meta+K">
        <Icon name="search" />
        <span className="shell-find-text">{ui.palette.open}</span>
        <KeyCap>{paletteKey()}</KeyCap>
      </button>
      <div className="shell-header-end">
        {reviewId !== undefined && <PersonMenu review={reviewId} />}
        <span className="shell-wide-only">
          <IconButton icon="keyboard" label={ui.keys.help} onPress={onKeys} />
        </span>
        <Settings />
      </div>
    </header>
  )
}

/** Language and appearance. */
function Settings() {
  const { shell } = useFrameWords()
  const language = useLanguage()
  const theme = useTheme()
  return (
    <Menu
      label={shell.settings}
      trigger={
        <Button kind="quiet" icon="settings" aria-label={`${shell.settings}: ${language.toUpperCase()}`}>
          {language.toUpperCase()}
        </Button>
      }
      sections={[
        {
          id: 'language',
          heading: shell.language,
          entries: languageOptions.map(({ id, name }) => ({
            id,
            name,
            isChosen: id === language,
            run: () => chooseLanguage(id),
          })),
        },
        {
          id: 'theme',
          heading: shell.theme.label,
          entries: (['system', 'light', 'dark'] as const).map((id) => ({
            id,
            name: shell.theme[id],
            isChosen: id === theme,
            run: () => chooseTheme(id),
          })),
        },
      ]}
    />
  )
}
