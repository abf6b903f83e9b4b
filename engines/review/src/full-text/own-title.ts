/** What programs write for a title when nobody gave one: names of programs, files, templates; identifiers. */
const noTitle = [
  /^about:/i,
  /^(?:untitled|no title|sin t[íi]tulo|sem t[íi]tulo|title|document|documento|presentation|slide|layout|page)[\s_-]*\d*$/i,
  /^(?:microsoft (?:word|powerpoint|excel|publisher)|powerpoint presentation|print)\b/i,
  /\.(?:docx?|rtf|odt|pdf|pptx?|xlsx?|tex|dvi|e?ps|indd|qxd|qxp|fm|p65|pmd|html?|txt|tmp)$/i,
  /^(?:https?|file):/i,
  /^(?:doi:?\s*)?10\.\d{4,}\//i,
  /^(?:pii|issn|isbn)\b/i,
]

/**
 * The title in a file's metadata, `''` where it is none: `about:blank`, `untitled`, `Microsoft Word - draft3.doc`, a name of
 * a file, an identifier, a single word of letters and digits mixed.
 *
 * @example ownTitle('Microsoft Word - x.doc') // ''
 */
export function ownTitle(metadata: string): string {
  const title = metadata.replace(/\s+/g, ' ').trim()
  const isCode = !title.includes(' ') && /\d/.test(title)
  const hasLetters = /\p{L}{2}/u.test(title)
  return isCode || !hasLetters || noTitle.some((sign) => sign.test(title)) ? '' : title
}
