import { readXml, writeXml, type XmlNode, type XmlPart } from './xml.ts'

/** A code as programs for qualitative analysis exchange it, with the codes below it. */
export type FileCode = {
  guid: string
  name: string
  description: string
  /** Six hexadecimal digits after `#`, in lower case; `null` for none. */
  colour: string | null
  /** Whether passages can be coded with it; `false` for a mere heading. */
  isCodable: boolean
  codes: FileCode[]
}

/** A named set of codes; Ayni writes components as such. */
export type FileSet = { guid: string; name: string; description: string; codes: string[] }

/** What a REFI-QDA codebook (`.qdc`) holds. */
export type CodebookFile = { origin: string; codes: FileCode[]; sets: FileSet[] }

/** What is not as the format has it: no codebook at all; a code without name; a GUID missing or used twice. */
export type CodebookProblem = {
  code: 'no-codebook' | 'code-without-name' | 'code-without-guid'
  name: string
}

const codebookSpace = 'urn:QDA-XML:codebook:1.0'

/**
 * A codebook in the REFI-QDA format, version 1.0 (https://www.qdasoftware.org/codebook-exchange/).
 *
 * @throws {Error} when there is no code: the format has no empty codebook.
 */
export function writeCodebook({ origin, codes, sets }: CodebookFile): string {
  if (codes.length === 0) throw new Error('writeCodebook requires a code; got none')
  return writeXml({
    name: 'CodeBook',
    attributes: { xmlns: codebookSpace, origin },
    content: [
      { name: 'Codes', attributes: {}, content: codes.map(codeElement) },
      ...(sets.length === 0 ? [] : [{ name: 'Sets', attributes: {}, content: sets.map(setElement) }]),
    ],
  })
}

/** A code and those below it as an element; the same in codebooks and projects. */
export function codeElement({ guid, name, description, colour, isCodable, codes }: FileCode): XmlPart {
  return {
    name: 'Code',
    attributes: { guid, name, isCodable, color: colour },
    content: [...descriptionElement(description), ...codes.map(codeElement)],
  }
}

/** A description as an element, none where there is none. */
export function descriptionElement(text: string): XmlPart[] {
  return text === '' ? [] : [{ name: 'Description', attributes: {}, content: text }]
}

function setElement({ guid, name, description, codes }: FileSet): XmlPart {
  return {
    name: 'Set',
    attributes: { guid, name },
    content: [
      ...descriptionElement(description),
      ...codes.map((code) => ({ name: 'MemberCode', attributes: { guid: code }, content: '' })),
    ],
  }
}

/**
 * Reads a REFI-QDA codebook, or the codebook of a project (`project.qde`). A code without a name is passed over and told, codes
 * below it are kept; a missing or repeated GUID is left empty, and the code is then known by its name.
 *
 * @returns `value: null` where it is no codebook at all.
 */
export function readCodebook(text: string): { value: CodebookFile | null; problems: CodebookProblem[] } {
  const problems: CodebookProblem[] = []
  const root = readXml(text)
  const book = root?.name === 'Project' ? (childrenOf(root, 'CodeBook')[0] ?? null) : root
  if (!root || !book || book.name !== 'CodeBook') {
    return { value: null, problems: [{ code: 'no-codebook', name: '' }] }
  }
  const guids = new Set<string>()
  const codeIn = (node: XmlNode): FileCode[] => {
    const name = (node.attributes.get('name') ?? '').trim()
    const codes = childrenOf(node, 'Code').flatMap(codeIn)
    if (name === '') {
      problems.push({ code: 'code-without-name', name: '' })
      return codes
    }
    let guid = guidFrom(node.attributes.get('guid'))
    if (guid === '' || guids.has(guid)) {
      problems.push({ code: 'code-without-guid', name })
      guid = ''
    }
    guids.add(guid)
    return [
      {
        guid,
        name,
        description: childrenOf(node, 'Description')[0]?.text ?? '',
        colour: colourFrom(node.attributes.get('color')),
        isCodable: node.attributes.get('isCodable') !== 'false' && node.attributes.get('isCodable') !== '0',
        codes,
      },
    ]
  }
  const codes = childrenOf(book, 'Codes')
    .flatMap((list) => childrenOf(list, 'Code'))
    .flatMap(codeIn)
  const sets = childrenOf(root, 'Sets')
    .flatMap((list) => childrenOf(list, 'Set'))
    .map((node) => ({
      guid: guidFrom(node.attributes.get('guid')),
      name: node.attributes.get('name') ?? '',
      description: childrenOf(node, 'Description')[0]?.text ?? '',
      codes: childrenOf(node, 'MemberCode').map((member) =>
        guidFrom(member.attributes.get('guid') ?? member.attributes.get('targetGUID')),
      ),
    }))
  return { value: { origin: root.attributes.get('origin') ?? '', codes, sets }, problems }
}

function childrenOf(node: XmlNode, name: string): XmlNode[] {
  return node.children.filter((child) => child.name === name)
}

/** GUIDs may stand in braces and in either case. */
function guidFrom(text = ''): string {
  const [, guid = ''] = /^\s*\{?([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\}?\s*$/i.exec(text) ?? []
  return guid.toLowerCase()
}

function colourFrom(text = ''): string | null {
  const [, digits] = /^\s*#([0-9a-f]{6}|[0-9a-f]{3})\s*$/i.exec(text) ?? []
  if (digits === undefined) return null
  const six = digits.length === 6 ? digits : [...digits].map((digit) => digit + digit).join('')
  return `#${six.toLowerCase()}`
}
