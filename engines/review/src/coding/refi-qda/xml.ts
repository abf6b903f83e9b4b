/** An element of XML: its name without prefix, its attributes, the elements in it, and its text. */
export type XmlNode = {
  name: string
  /** The name space that it declares, or that of what it stands in. */
  space: string
  attributes: ReadonlyMap<string, string>
  children: XmlNode[]
  text: string
}

/** An element to write: name, attributes (absent ones are left out), and text or elements in it. */
export type XmlPart = {
  name: string
  attributes: Readonly<Record<string, string | number | boolean | null>>
  content: string | readonly XmlPart[]
}

/**
 * A whole XML document, indented. What XML 1.0 cannot hold (control characters) is left out.
 *
 * @example writeXml({ name: 'Code', attributes: { name: 'Trust' }, content: [] })
 */
export function writeXml(root: XmlPart): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n${written(root, '')}`
}

function written({ name, attributes, content }: XmlPart, indent: string): string {
  const list = Object.entries(attributes)
    .map(([key, value]) => (value === null ? '' : ` ${key}="${escaped(String(value), true)}"`))
    .join('')
  if (content === '' || content.length === 0) return `${indent}<${name}${list}/>\n`
  const inner =
    typeof content === 'string'
      ? escaped(content, false)
      : `\n${content.map((part) => written(part, `${indent}  `)).join('')}${indent}`
  return `${indent}<${name}${list}>${inner}</${name}>\n`
}

/** White space that a reader would change is written by its number. */
function escaped(text: string, isAttribute: boolean): string {
  return (
    text
      .toWellFormed()
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML cannot hold.
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
      .replace(/&/g, '&amp;')
      .replace(/</g, '&lt;')
      .replace(/>/g, '&gt;')
      .replace(/"/g, '&quot;')
      .replace(isAttribute ? /[\t\n\r]/g : /\r/g, (sign) => `&#${sign.charCodeAt(0)};`)
  )
}

const token =
  /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[([\s\S]*?)\]\]>|<!DOCTYPE[^>[]*(?:\[[\s\S]*?\])?\s*>|<\/([^\s>]+)\s*>|<([^\s/>!?]+)((?:\s+[^\s=>]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>|([^<]+)/y

/** Reads a whole XML document; `null` where it is not well formed. No schema, no entities but those of XML itself. */
export function readXml(source: string): XmlNode | null {
  const text = source.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n')
  const roots: XmlNode[] = []
  const open: XmlNode[] = []
  token.lastIndex = 0
  while (token.lastIndex < text.length) {
    const found = token.exec(text)
    if (!found) return null
    const [, data, end, start, list = '', isEmpty, words] = found
    const top = open.at(-1)
    if (end !== undefined) {
      if (!top || open.pop()?.name !== localName(end)) return null
    } else if (start !== undefined) {
      const attributes = attributesOf(list)
      const prefix = start.includes(':') ? start.split(':')[0] : undefined
      const node: XmlNode = {
        name: localName(start),
        space: attributes.get(prefix === undefined ? 'xmlns' : `xmlns:${prefix}`) ?? top?.space ?? '',
        attributes,
        children: [],
        text: '',
      }
      ;(top ? top.children : roots).push(node)
      if (isEmpty !== '/') open.push(node)
    } else if (top) top.text += data ?? decoded(words ?? '')
    else if ((words ?? data ?? '').trim() !== '') return null
  }
  const [root] = roots
  return open.length === 0 && roots.length === 1 && root ? root : null
}

function attributesOf(list: string): Map<string, string> {
  return new Map(
    [...list.matchAll(/([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].map(
      ([, name = '', double, single]): [string, string] => [
        name,
        decoded((double ?? single ?? '').replace(/[\t\n]/g, ' ')),
      ],
    ),
  )
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function decoded(text: string): string {
  return text.replace(/&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi, (whole, decimal, hexadecimal, name) => {
    if (name !== undefined) return entities[name] ?? whole
    const point = decimal === undefined ? Number.parseInt(hexadecimal, 16) : Number(decimal)
    return point <= 0x10ffff ? String.fromCodePoint(point) : whole
  })
}
