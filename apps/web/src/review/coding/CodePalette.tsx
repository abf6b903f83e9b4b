import { type KeyboardEvent, type Ref, useId, useState } from 'react'
import { useWords } from '../../words/words.ts'
import type { Codebook } from './CodingScreen.tsx'
import { colourOf } from './code-colours.ts'
import { matchCodes } from './match-codes.ts'

/** At most so many codes are listed; typing finds the others. */
const mostListed = 9

/**
 * Type a code, press Enter, go on: the codes that fit, those used lately first, and a new one where none has the name.
 *
 * @param input the field, so that a key of the screen can go there.
 * @param onCode called with the id of a code, or with the name of a new one.
 */
export function CodePalette({
  codes,
  recent,
  input,
  isDisabled,
  onCode,
  onLeave,
}: {
  codes: Codebook['codes']
  recent: readonly string[]
  input: Ref<HTMLInputElement>
  isDisabled: boolean
  onCode: (choice: { code: string } | { name: string }) => void
  onLeave: () => void
}) {
  const { coding } = useWords()
  const id = useId()
  const [typed, setTyped] = useState('')
  const [at, setAt] = useState(0)
  const name = typed.trim()
  const found = matchCodes(typed, codes, recent).slice(0, mostListed)
  const isNew = name !== '' && !codes.some((code) => code.name.toLowerCase() === name.toLowerCase())
  const count = found.length + (isNew ? 1 : 0)
  const current = Math.min(at, Math.max(0, count - 1))
  const choose = (index: number) => {
    const code = found[index]
    if (isDisabled || (!code && !isNew)) return
    onCode(code ? { code: code.code } : { name })
    setTyped('')
    setAt(0)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step !== undefined) setAt((current + step + count) % Math.max(1, count))
    else if (event.key === 'Enter') choose(current)
    else if (event.key === 'Escape') onLeave()
    else return
    event.preventDefault()
  }
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
        {found.map((code, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the field.
          <div
            key={code.code}
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === current}
            aria-disabled={isDisabled}
            className="coding-option"
            onClick={() => choose(index)}
          >
            <span className="coding-dot" style={{ background: colourOf(code, codes) }} />
            <span>{code.name}</span>
            {code.definition !== '' && <span className="ui-muted ui-small">{code.definition}</span>}
          </div>
        ))}
        {isNew && (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the field.
          <div
            id={`${id}-${found.length}`}
            role="option"
            tabIndex={-1}
            aria-selected={current === found.length}
            aria-disabled={isDisabled}
            className="coding-option"
            onClick={() => choose(found.length)}
          >
            <span className="coding-dot" />
            <span>{coding.makeCode(name)}</span>
          </div>
        )}
      </div>
    </div>
  )
}
