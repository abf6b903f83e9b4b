import { type RefObject, useEffect, useState } from 'react'
import { Button, IconButton } from '../../ui/Button.tsx'
import { useWords } from '../../words/words.ts'

/** The bar over the pages: contents, page, size, search. */
export function ReaderBar({
  page,
  pages,
  onPage,
  zoom,
  onZoom,
  onFit,
  isSpread,
  onSpread,
  isPanelOpen,
  onPanel,
  hasText,
  searchField,
  query,
  onQuery,
  match,
  matches,
  isSearching,
  onMatch,
}: {
  page: number
  pages: number
  onPage: (page: number) => void
  /** `null` while the width decides. */
  zoom: number | null
  onZoom: (direction: 1 | -1) => void
  onFit: () => void
  isSpread: boolean
  /** `null` where there are no two pages to show. */
  onSpread: (() => void) | null
  isPanelOpen: boolean
  onPanel: () => void
  /** A scan has nothing to search. */
  hasText: boolean
  searchField: RefObject<HTMLInputElement | null>
  query: string
  onQuery: (query: string) => void
  match: number
  matches: number
  isSearching: boolean
  onMatch: (by: 1 | -1) => void
}) {
  const { reading, forms } = useWords()
  const [typed, setTyped] = useState(String(page))
  useEffect(() => setTyped(String(page)), [page])
  return (
    <div className="reading-bar" role="toolbar" aria-label={reading.bar}>
      <div className="reading-group">
        <span className="reading-toggle" data-on={isPanelOpen || undefined}>
          <IconButton icon="steps" label={reading.panel} onPress={onPanel} aria-expanded={isPanelOpen} />
        </span>
      </div>
      {pages > 1 && (
        <div className="reading-group">
          <IconButton
            icon="back"
            label={reading.previousPage}
            onPress={() => onPage(page - 1)}
            isDisabled={page <= 1}
          />
          <input
            className="reading-input reading-number"
            inputMode="numeric"
            aria-label={reading.pageNumber}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
            onBlur={() => setTyped(String(page))}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && /^\d+$/.test(typed.trim())) onPage(Number(typed))
            }}
          />
          <span className="ui-muted ui-small ui-number">/ {forms.number(pages)}</span>
          <IconButton
            icon="next"
            label={reading.nextPage}
            onPress={() => onPage(page + 1)}
            isDisabled={page >= pages}
          />
        </div>
      )}
      <div className="reading-group">
        <Button kind="quiet" aria-label={reading.smaller} onPress={() => onZoom(-1)}>
          −
        </Button>
        <Button kind="quiet" aria-label={reading.fit} onPress={onFit}>
          {zoom === null ? reading.fitShort : forms.percent(zoom)}
        </Button>
        <Button kind="quiet" aria-label={reading.larger} onPress={() => onZoom(1)}>
          +
        </Button>
        {onSpread && (
          <span className="reading-toggle reading-wide" data-on={isSpread || undefined}>
            <Button kind="quiet" onPress={onSpread} aria-label={isSpread ? reading.onePage : reading.spread}>
              {isSpread ? reading.onePageShort : reading.spreadShort}
            </Button>
          </span>
        )}
      </div>
      <div className="reading-group reading-search" hidden={!hasText}>
        <input
          ref={searchField}
          type="search"
          className="reading-input"
          aria-label={reading.search}
          placeholder={reading.search}
          aria-keyshortcuts="F"
          value={query}
          onChange={(event) => onQuery(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') {
              event.preventDefault()
              onMatch(event.shiftKey ? -1 : 1)
            }
            // The matches stay, to be gone through and marked; Escape again clears them.
            if (event.key === 'Escape') {
              event.preventDefault()
              event.currentTarget.blur()
            }
          }}
        />
        {isSearching && (
          <>
            <span className="ui-small ui-number" role="status">
              {reading.matches(match, matches)}
            </span>
            <IconButton
              icon="up"
              label={reading.previousMatch}
              onPress={() => onMatch(-1)}
              isDisabled={matches === 0}
            />
            <IconButton
              icon="down"
              label={reading.nextMatch}
              onPress={() => onMatch(1)}
              isDisabled={matches === 0}
            />
          </>
        )}
      </div>
    </div>
  )
}
