import type { RawField } from '../reference.ts'

/** Names of strings and what they stand for; the months are there from the start. */
export type Strings = Map<string, string>

/**
 * One entry as it stands: key and fields, without decoding. `repaired` says what was wrong with it and mended, `''` where
 * nothing was; `end` is where the next may begin.
 */
export type Entry = {
  key: string
  fields: RawField[]
  end: number
  repaired: '' | 'not-closed' | 'unbalanced'
}

/** Reads the entry whose content starts at `open`, behind the brace or parenthesis. */
export function readEntry(
  text: string,
  open: number,
  close: '}' | ')',
  isString: boolean,
  strings: Strings,
): Entry {
  const fields: RawField[] = []
  let at = open
  let key = ''
  let repaired: Entry['repaired'] = ''
  if (!isString) {
    const head = close === '}' ? /[^,{}="\n]*/y : /[^,{}()="\n]*/y
    head.lastIndex = at
    const written = head.exec(text)?.[0] ?? ''
    if (text[at + written.length] !== '=') {
      key = written.trim()
      at += written.length
    }
  }
  const name = /[^\s=,{}()"#%]+/y
  for (;;) {
    at = skip(text, at, true)
    const sign = text[at]
    if (sign === undefined) return { key, fields, end: text.length, repaired: 'not-closed' }
    if (sign === close || sign === '}') {
      // A brace too many closes the entry before its time; fields that follow still belong to it.
      if (!goesOn(text, at + 1)) return { key, fields, end: at + 1, repaired }
      repaired = 'unbalanced'
      at += 1
      continue
    }
    if (sign === '@' && startsEntry(text, at)) return { key, fields, end: at, repaired: 'not-closed' }
    name.lastIndex = at
    const tag = name.exec(text)?.[0]
    if (tag === undefined) {
      at += 1
      continue
    }
    at = skip(text, at + tag.length, false)
    if (text[at] !== '=') continue
    const value = readValue(text, at + 1, strings)
    fields.push({ tag, value: value.text })
    at = value.end
    if (value.state === 'unbalanced') repaired = 'unbalanced'
    if (value.state === 'not-closed') return { key, fields, end: at, repaired: 'not-closed' }
  }
}

/** Whether `@type{key,` stands here, at the start of a line. */
export function startsEntry(text: string, at: number): boolean {
  let before = at - 1
  while (before >= 0 && (text[before] === ' ' || text[before] === '\t')) before -= 1
  if (before >= 0 && text[before] !== '\n') return false
  const entry = /@\s*[a-zA-Z]+\s*[{(]\s*[^\s,{}]{0,300}\s*,/y
  entry.lastIndex = at
  return entry.test(text)
}

/** Behind a block that is not read, such as a comment. */
export function skipBlock(text: string, open: number): number {
  let depth = 1
  for (let at = open; at < text.length; at += 1) {
    const sign = text.charCodeAt(at)
    if (sign === 123) depth += 1
    else if (sign === 125) depth -= 1
    else if (sign === 64 && startsEntry(text, at)) return at
    if (depth === 0) return at + 1
  }
  return text.length
}

type Value = { text: string; end: number; state: 'closed' | 'unbalanced' | 'not-closed' }

/** One value: parts in braces, in quotes, numbers or names of strings, joined by `#`. */
function readValue(text: string, from: number, strings: Strings): Value {
  let at = from
  let value = ''
  let state: Value['state'] = 'closed'
  const bare = /[^\s,#{}"()]+/y
  for (;;) {
    at = skip(text, at, false)
    const sign = text[at]
    if (sign === '{' || sign === '"') {
      const part = readDelimited(text, at)
      value += part.text
      at = part.end
      if (part.state === 'not-closed') return { text: value, end: at, state: part.state }
      if (part.state === 'unbalanced') state = part.state
    } else {
      bare.lastIndex = at
      const word = bare.exec(text)?.[0] ?? ''
      value += strings.get(word.toLowerCase()) ?? word
      at += word.length
    }
    const next = skip(text, at, false)
    if (text[next] !== '#') return { text: value, end: at, state }
    at = next + 1
  }
}

/** What may follow a value: a comma, the end, another part, or without a comma the next field. */
const afterValue = /\s*(?:[,})#%]|$|[\w:.-]+\s*=)/y

/**
 * Text between braces or quotes, with braces counted inside. A quote or brace after which no value can end is part of the
 * text. Where nothing closes the value, it ends at the last line before the next field, else before the next entry.
 */
function readDelimited(text: string, open: number): Value {
  const quoted = text[open] === '"'
  let depth = quoted ? 0 : 1
  let state: Value['state'] = 'closed'
  for (let at = open + 1; at < text.length; at += 1) {
    const sign = text.charCodeAt(at)
    if (sign === 92) at += 1
    else if (sign === 123) depth += 1
    else if (sign === 125 || (quoted && sign === 34 && depth === 0)) {
      if (sign === 125) depth -= 1
      if (quoted && depth < 0) return cutValue(text, open, at)
      if ((quoted && sign === 125) || depth > 0) continue
      afterValue.lastIndex = at + 1
      if (afterValue.test(text)) {
        // No value stands last in a closed entry: this one may have swallowed the fields behind it.
        if (afterValue.lastIndex === text.length && !/[,})#%=]\s*$/.test(text.slice(at + 1))) {
          const cut = cutValue(text, open, at)
          if (cut.state === 'unbalanced') return cut
        }
        return { text: text.slice(open + 1, at), end: at + 1, state }
      }
      if (!quoted) depth = 1
      state = 'unbalanced'
    } else if (sign === 64 && startsEntry(text, at)) return cutValue(text, open, at)
  }
  return cutValue(text, open, text.length)
}

/** A value that is not closed before `limit`. */
function cutValue(text: string, open: number, limit: number): Value {
  const written = text.slice(open + 1, limit)
  const close = /[}"][ \t]*,?[ \t]*\n\s*(?:[\w-]+\s*=\s*["{\d]|\}\s*$|\}\s*\n)/.exec(written)
  if (close) return { text: written.slice(0, close.index), end: open + 2 + close.index, state: 'unbalanced' }
  return { text: written.trimEnd(), end: limit, state: 'not-closed' }
}

const space = /\s*/y
const spaceAndCommas = /[\s,]*/y

function skip(text: string, at: number, commas: boolean): number {
  const pattern = commas ? spaceAndCommas : space
  pattern.lastIndex = at
  pattern.exec(text)
  return pattern.lastIndex
}

/** Whether another field follows although the entry was closed. */
function goesOn(text: string, at: number): boolean {
  const field = /[ \t]*,\s*[a-zA-Z][\w-]*\s*=\s*["{\d]/y
  field.lastIndex = at
  return field.test(text)
}
