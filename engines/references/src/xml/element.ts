import { decodeEntities } from '../clean-text.ts'

/** An element of XML with what is in it, in order; attributes stay as written until one is asked for. */
export type XmlElement = { name: string; attributes: string; content: (XmlElement | string)[] }

/** The elements of a name right inside another. */
export function children(element: XmlElement, name: string): XmlElement[] {
  return element.content.filter((part): part is XmlElement => typeof part !== 'string' && part.name === name)
}

/** The first element at the end of a path of names, or null. */
export function child(element: XmlElement | null, ...path: string[]): XmlElement | null {
  let found = element
  for (const name of path) {
    if (!found) return null
    let next: XmlElement | null = null
    for (const part of found.content)
      if (typeof part !== 'string' && part.name === name) {
        next = part
        break
      }
    found = next
  }
  return found
}

/** All text inside, in order, as it stands; `''` for no element. */
export function textOf(element: XmlElement | null): string {
  if (!element) return ''
  const { content } = element
  const [first] = content
  if (content.length === 1 && typeof first === 'string') return first
  let text = ''
  for (const part of content) text += typeof part === 'string' ? part : textOf(part)
  return text
}

/** The value of an attribute, `''` where there is none. */
export function attribute(element: XmlElement, name: string): string {
  const found = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(element.attributes)
  return decodeEntities(found?.[1] ?? found?.[2] ?? '')
}

/** Every innermost piece of text with the names of the elements that it stands in, apart by slashes. */
export function leaves(element: XmlElement, dressing: ReadonlySet<string>): { tag: string; value: string }[] {
  const found: { tag: string; value: string }[] = []
  const visit = (inner: XmlElement, path: string) => {
    const isLeaf = inner.content.every((part) => typeof part === 'string' || dressing.has(part.name))
    if (isLeaf) {
      const value = textOf(inner).trim()
      if (value !== '') found.push({ tag: path, value })
      return
    }
    for (const part of inner.content)
      if (typeof part !== 'string') visit(part, path === '' ? part.name : `${path}/${part.name}`)
  }
  visit(element, '')
  return found
}
