import { type KeyboardEvent, type Ref, useId, useState } from 'react'
import { useWords } from '../../words/words.ts'
import { colourOf } from './code-colours.ts'
import type { Codebook } from './codebook.ts'
import { matchCodes, placeOfNew } from './match-codes.ts'

/** At most so many codes are listed; typing finds the others. */
const mostListed = 8

/** A code by its id, or a new one by its name; `isMore` when another is to follow on the same passage. */
export type CodeChoice = ({ code: string } | { name: string }) & { isMore: boolean }

/**
 * Type a code, press Enter, go on: the codes that fit, those used lately first, and a new one where none has the name.
 *
 * @param used codes that the passage has already.
 * @param input the field, so that a key of the screen can go there.
 */
export function CodePalette({
  codes,
  recent,
  used,
  input,
  isDisabled = false,
  onCode,
  onLeave,
}: {
  codes: Codebook['codes']
  recent: readonly string[]
  used: readonly string[]
  input: Ref<HTMLInputElement>
  isDisabled?: boolean
  onCode: (choice: CodeChoice) => void
  onLeave: () => void
}) {
  const { coding } = useWords()
  const id = useId()
  const [typed, setTyped] = useState('')
  const [at, setAt] = useState(0)
  const name = typed.trim()
  const fitting = matchCodes(
    typed,
    codes.filter(({ code }) => !used.includes(code)),
    recent,
  )
  const isNew = name !== '' && !codes.some((code) => code.name.toLowerCase() === name.toLowerCase())
  const newAt = placeOfNew(typed, fitting)
  /** What can be chosen, in order; `null` is the new code. */
  const found: (Codebook['codes'][number] | null)[] = fitting.slice(0, mostListed)
  if (isNew) found.splice(Math.min(newAt, found.length), 0, null)
  const count = found.length
  const current = Math.min(at, Math.max(0, count - 1))
  const choose = (index: number, isMore: boolean) => {
    const code = found[index]
    if (isDisabled || code === undefined) return
    onCode(code ? { code: code.code, isMore } : { name, isMore })
    setTyped('')
    setAt(0)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step !== undefined) setAt((current + step + count) % Math.max(1, count))
    else if (event.key === 'Enter') choose(current, event.shiftKey)
    else if (event.key === 'Escape') onLeave()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const option = (index: number) => ({
    id: `${id}-${index}`,
    role: 'option',
    tabIndex: -1,
    'aria-selected': index === current,
    'aria-disabled': isDisabled,
    className: 'coding-option',
    // The field keeps the focus, so that one goes on typing.
    onMouseDown: (event: { preventDefault(): void }) => event.preventDefault(),
    onClick: () => choose(index, false),
  })
  return (
    <div className="coding-palette">
      <label className="ui-label" htmlFor={`${id}-input`}>
        {coding.typeCode}
      </label>
      <input
        id={`${id}-input`}
        ref={input}
        className="ui-input"
        role="combobox"
        aria-expanded="true"
        aria-controls={`${id}-list`}
        aria-activedescendant={count > 0 ? `${id}-${current}` : undefined}
        aria-autocomplete="list"
        autoComplete="off"
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value)
          setAt(0)
        }}
        onKeyDown={onKeyDown}
      />
      <div id={`${id}-list`} role="listbox" aria-label={coding.codebook} className="coding-options">
        {found.map((code, index) =>
          code === null ? (
            <div key="new" {...option(index)}>
              <span className="coding-dot" />
              <span>{coding.makeCode(name)}</span>
            </div>
          ) : (
            <div key={code.code} {...option(index)}>
              <span className="coding-dot" style={{ background: colourOf(code, codes) }} />
              <span>{code.name}</span>
              {code.definition !== '' && <span className="ui-muted ui-small">{code.definition}</span>}
            </div>
          ),
        )}
      </div>
      <p className="ui-muted ui-small coding-hint">{coding.paletteHint}</p>
    </div>
  )
}
