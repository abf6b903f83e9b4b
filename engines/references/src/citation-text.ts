/** Where a report appeared, read from one line of text. */
export type CitedPlace = { journal: string; year: string; volume: string; issue: string; pages: string }

/** The ways in which databases write it, the most telling first; each names its groups. */
const patterns: readonly RegExp[] = [
  // Embase: Cancer (2004) 102:4 (253-258)
  /^(?<journal>.+?) \((?<year>\d{4})\) (?<volume>[^:\s(]+)?(?::(?<issue>\S+))?\s*(?:\((?<pages>[^)]*)\))?/,
  // BVS: Eur J;30(2): 183-211, 2021 Feb.
  /^(?<journal>[^;]+);\s*(?<volume>\w+)?(?:\((?<issue>[^)]*)\))?\s*:\s*(?<pages>[^,;]*),\s*(?<year>\d{4})/,
  // PubMed: Nature. 2021 Dec 21;1(2):10-11.
  /^(?<journal>.+?)\.\s+(?<year>\d{4})[^;]{0,20};\s*(?<volume>[^(:]+)?(?:\((?<issue>[^)]*)\))?(?::(?<pages>[^.;]*))?/,
  // Ovid: Nursing Science Quarterly.   28(2):103-106, April 2015.
  /^(?<journal>.+?)\.\s+(?<volume>[\w.-]+)?\s*(?:\((?<issue>[^)]*)\))?\s*(?::\s*(?<pages>[^,;]+))?,\s*(?:[A-Z][\w/.-]*(?:\s+\d{1,2})?,?\s+)?(?<year>\d{4})\.?$/,
  // PsycINFO: Journal. Vol.75(2-A(E)),2014, pp. 1-20.
  /^(?<journal>.+?)\.\s+Vol\.?\s*(?<volume>\w+)\s*(?:\((?<issue>.*?)\))?,?\s*(?:[A-Z][a-z]{2}\w*)?\s*(?<year>\d{4}),\s*(?:pp\.\s*)?(?:Article )?(?<pages>[^.,]*)/,
  // Ovid full text: Journal June 2019;1(6):123-456
  /^(?<journal>.+?)\s+(?:(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Spring|Summer|Fall|Autumn|Winter)[\w/]*\s+(?:\d{1,2},?\s+)?)?(?<year>\d{4});(?<volume>[^(:]+)?(?:\((?<issue>[^)]*)\))?(?::(?<pages>.*))?$/,
]

/**
 * Journal, year, volume, issue and pages of a line such as `Cancer (2004) 102:4 (253-258)`; null where it is none that
 * we know.
 */
export function readCitation(written: string): CitedPlace | null {
  const text = written.replace(/\s+/g, ' ').trim()
  if (text.length > 1_000) return null
  for (const pattern of patterns) {
    const groups = pattern.exec(text)?.groups
    if (!groups) continue
    const get = (name: string) => (groups[name] ?? '').trim()
    const pages = get('pages')
      .replace(/\.$/, '')
      .replace(/^(\S+?)\.(?=[a-z]{2,})/, '$1')
    return {
      journal: get('journal').replace(/\.$/, ''),
      year: get('year'),
      volume: get('volume'),
      issue: get('issue'),
      pages: /^no pagination/i.test(pages) ? '' : pages,
    }
  }
  return null
}
