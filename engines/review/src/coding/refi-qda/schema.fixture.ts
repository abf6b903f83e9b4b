import { readXml, type XmlNode } from './xml.ts'

/** How often an element may stand: once, at most once, at least once, any number of times. */
type Times = '1' | '?' | '+' | '*'

/** What the published schemas (REFI-QDA 1.0: Codebook.xsd, Project.xsd) say of the elements that Ayni writes. */
const elements: Record<string, { required: string[]; optional?: string[]; inside?: [string, Times][] }> = {
  'codebook CodeBook': {
    required: [],
    optional: ['origin'],
    inside: [
      ['Codes', '1'],
      ['Sets', '?'],
    ],
  },
  CodeBook: { required: [], inside: [['Codes', '1']] },
  Codes: { required: [], inside: [['Code', '+']] },
  'codebook Code': {
    required: ['guid', 'name', 'isCodable'],
    optional: ['color'],
    inside: [
      ['Description', '?'],
      ['Code', '*'],
    ],
  },
  Code: {
    required: ['guid', 'name', 'isCodable'],
    optional: ['color'],
    inside: [
      ['Description', '?'],
      ['NoteRef', '*'],
      ['Code', '*'],
    ],
  },
  Sets: { required: [], inside: [['Set', '+']] },
  Set: {
    required: ['guid', 'name'],
    inside: [
      ['Description', '?'],
      ['MemberCode', '*'],
      ['MemberSource', '*'],
    ],
  },
  'codebook MemberCode': { required: ['guid'] },
  MemberCode: { required: ['targetGUID'] },
  Description: { required: [] },
  Project: {
    required: ['name'],
    optional: ['origin', 'creatingUserGUID', 'creationDateTime', 'modifiedDateTime'],
    inside: [
      ['Users', '?'],
      ['CodeBook', '?'],
      ['Variables', '?'],
      ['Cases', '?'],
      ['Sources', '?'],
      ['Notes', '?'],
      ['Links', '?'],
      ['Sets', '?'],
      ['Graphs', '?'],
      ['Description', '?'],
    ],
  },
  Users: { required: [], inside: [['User', '+']] },
  User: { required: ['guid'], optional: ['name', 'id'] },
  Cases: { required: [], inside: [['Case', '+']] },
  Case: {
    required: ['guid'],
    optional: ['name'],
    inside: [
      ['Description', '?'],
      ['CodeRef', '*'],
      ['SourceRef', '*'],
    ],
  },
  SourceRef: { required: ['targetGUID'] },
  Sources: { required: [], inside: [['TextSource', '+']] },
  TextSource: {
    required: ['guid'],
    optional: ['name', 'plainTextPath'],
    inside: [
      ['Description', '?'],
      ['PlainTextContent', '?'],
      ['PlainTextSelection', '*'],
    ],
  },
  PlainTextSelection: {
    required: ['guid', 'startPosition', 'endPosition'],
    optional: ['name'],
    inside: [
      ['Description', '?'],
      ['Coding', '*'],
      ['NoteRef', '*'],
    ],
  },
  PlainTextContent: { required: [] },
  Coding: {
    required: ['guid'],
    optional: ['creatingUser', 'creationDateTime'],
    inside: [
      ['CodeRef', '1'],
      ['NoteRef', '*'],
    ],
  },
  CodeRef: { required: ['targetGUID'] },
  NoteRef: { required: ['targetGUID'] },
  Notes: { required: [], inside: [['Note', '+']] },
  Note: {
    required: ['guid'],
    optional: ['name'],
    inside: [
      ['Description', '?'],
      ['PlainTextContent', '?'],
    ],
  },
}

/** What each reference may point to; an element of that name has the GUID. */
const targets: Record<string, string> = {
  CodeRef: 'Code',
  MemberCode: 'Code',
  NoteRef: 'Note',
  SourceRef: 'TextSource',
  creatingUser: 'User',
  creatingUserGUID: 'User',
}

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const kinds: Record<string, RegExp> = {
  guid,
  targetGUID: guid,
  creatingUser: guid,
  creatingUserGUID: guid,
  isCodable: /^(true|false)$/,
  color: /^#([A-Fa-f0-9]{6}|[A-Fa-f0-9]{3})$/,
  startPosition: /^\d+$/,
  endPosition: /^\d+$/,
  creationDateTime: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/,
}

/** What is not as the schema has it, one line each; and references to what is not there. */
export function faultsOf(document: string): string[] {
  const root = readXml(document)
  if (!root) return ['not well formed']
  const isBook = root.name === 'CodeBook'
  const space = `urn:QDA-XML:${isBook ? 'codebook' : 'project'}:1.0`
  const faults = root.space === space ? [] : [`name space ${root.space}`]
  const guids = new Map<string, string>()
  const references: { to: string; target: string }[] = []
  const visit = (node: XmlNode) => {
    const rule = (isBook ? elements[`codebook ${node.name}`] : undefined) ?? elements[node.name]
    if (!rule) {
      faults.push(`${node.name} is unknown`)
      return
    }
    const { required, optional = [], inside = [] } = rule
    for (const name of required) if (!node.attributes.has(name)) faults.push(`${node.name} without ${name}`)
    for (const [name, value] of node.attributes) {
      if (name === 'xmlns') continue
      if (![...required, ...optional].includes(name)) faults.push(`${node.name} with ${name}`)
      if (kinds[name]?.test(value) === false) faults.push(`${name}="${value}"`)
      const isReference =
        name === 'targetGUID' || name.startsWith('creatingUser') || (isBook && node.name === 'MemberCode')
      if (isReference)
        references.push({ to: targets[name === 'targetGUID' ? node.name : name] ?? 'Code', target: value })
      else if (name === 'guid') {
        if (guids.has(value)) faults.push('a GUID is used twice')
        guids.set(value, node.name)
      }
    }
    const texts = node.children.filter((one) => one.name === 'PlainTextContent').length
    if (node.name === 'TextSource' && texts > 0 === node.attributes.has('plainTextPath'))
      faults.push('TextSource with its text here and elsewhere, or nowhere')
    const order = inside.map(([name]) => name)
    const places = node.children.map(({ name }) => order.indexOf(name))
    if (places.some((place, at) => place < (places[at - 1] ?? 0)))
      faults.push(`${node.name} holds ${node.children.map(({ name }) => name).join(' ')}`)
    for (const [name, times] of inside) {
      const count = node.children.filter((one) => one.name === name).length
      if ((times === '1' && count !== 1) || (times === '?' && count > 1) || (times === '+' && count < 1))
        faults.push(`${node.name} holds ${count} ${name}`)
    }
    for (const child of node.children) visit(child)
  }
  visit(root)
  return [
    ...faults,
    ...references
      .filter(({ to, target }) => guids.get(target) !== to)
      .map(({ to, target }) => `${target} is no ${to}`),
  ]
}
