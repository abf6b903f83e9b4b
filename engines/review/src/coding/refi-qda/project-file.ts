import { codeElement, descriptionElement, type FileCode, type FileSet } from './codebook-file.ts'
import { writeXml, type XmlPart } from './xml.ts'

/** Somebody's use of a code on a selection. */
export type FileCoding = { guid: string; code: string; user: string; at: string; notes: string[] }

/** A stretch of a text, in Unicode code points from its beginning, the end left out. */
export type FileSelection = { guid: string; start: number; end: number; name: string; codings: FileCoding[] }

/** A text with what was coded in it. It stands beside the project as `sources/<guid>.txt`, in UTF-8. */
export type FileSource = { guid: string; name: string; text: string; selections: FileSelection[] }

/** What a REFI-QDA project holds of what Ayni has. */
export type ProjectFile = {
  name: string
  origin: string
  user: string | null
  at: string
  users: { guid: string; name: string }[]
  codes: FileCode[]
  sets: FileSet[]
  /** Studies, with the sources that belong to each. */
  cases: { guid: string; name: string; description: string; sources: string[] }[]
  sources: FileSource[]
  notes: { guid: string; name: string; text: string }[]
}

const projectSpace = 'urn:QDA-XML:project:1.0'

/**
 * The file `project.qde` of a REFI-QDA project, version 1.0 (https://www.qdasoftware.org/project/); texts stand beside it.
 *
 * @example writeProject(projectOf(state, 'ana', texts))
 */
export function writeProject(project: ProjectFile): string {
  const { name, origin, user, at, users, codes, sets, cases, sources, notes } = project
  return writeXml({
    name: 'Project',
    attributes: { xmlns: projectSpace, name, origin, creatingUserGUID: user, creationDateTime: at || null },
    content: [
      ...list(
        'Users',
        users.map((one) => element('User', one)),
      ),
      ...(codes.length === 0
        ? []
        : [element('CodeBook', {}, [element('Codes', {}, codes.map(codeElement))])]),
      ...list(
        'Cases',
        cases.map(({ guid, name: label, description, sources: own }) =>
          element('Case', { guid, name: label }, [
            ...descriptionElement(description),
            ...own.map((source) => element('SourceRef', { targetGUID: source })),
          ]),
        ),
      ),
      ...list('Sources', sources.map(sourceElement)),
      ...list(
        'Notes',
        notes.map(({ guid, name: title, text }) =>
          element('Note', { guid, name: title }, [element('PlainTextContent', {}, text)]),
        ),
      ),
      ...list(
        'Sets',
        sets.map(({ guid, name: title, description, codes: members }) =>
          element('Set', { guid, name: title }, [
            ...descriptionElement(description),
            ...members.map((code) => element('MemberCode', { targetGUID: code })),
          ]),
        ),
      ),
    ],
  })
}

function sourceElement({ guid, name, selections }: FileSource): XmlPart {
  return element(
    'TextSource',
    { guid, name, plainTextPath: `internal://${guid}.txt` },
    selections.map(({ guid: id, start, end, name: words, codings }) =>
      element(
        'PlainTextSelection',
        { guid: id, name: words, startPosition: start, endPosition: end },
        codings.map((coding) =>
          element('Coding', { guid: coding.guid, creatingUser: coding.user, creationDateTime: coding.at }, [
            element('CodeRef', { targetGUID: coding.code }),
            ...coding.notes.map((note) => element('NoteRef', { targetGUID: note })),
          ]),
        ),
      ),
    ),
  )
}

function element(name: string, attributes: XmlPart['attributes'], content: XmlPart['content'] = ''): XmlPart {
  return { name, attributes, content }
}

/** A list with its elements; the format has no empty lists. */
function list(name: string, elements: XmlPart[]): XmlPart[] {
  return elements.length === 0 ? [] : [element(name, {}, elements)]
}
