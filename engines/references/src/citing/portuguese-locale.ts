/** Terms in Portuguese (Brazil), short form, singular and plural. */
const terms: readonly (readonly [name: string, form: string, one: string, many?: string])[] = [
  ['accessed', 'long', 'acesso em'],
  ['and', 'long', 'e'],
  ['and others', 'long', 'e outros'],
  ['anonymous', 'long', 'anônimo'],
  ['at', 'long', 'em'],
  ['available at', 'long', 'disponível em'],
  ['by', 'long', 'por'],
  ['circa', 'short', 'ca.'],
  ['et-al', 'long', 'et al.'],
  ['from', 'long', 'de'],
  ['in', 'long', 'em'],
  ['in press', 'long', 'no prelo'],
  ['internet', 'long', 'internet'],
  ['no date', 'long', 'sem data'],
  ['no date', 'short', 's.d.'],
  ['online', 'long', 'on-line'],
  ['presented at', 'long', 'apresentado em'],
  ['retrieved', 'long', 'recuperado'],
  ['open-quote', 'long', '“'],
  ['close-quote', 'long', '”'],
  ['open-inner-quote', 'long', '‘'],
  ['close-inner-quote', 'long', '’'],
  ['page-range-delimiter', 'long', '–'],
  ['edition', 'long', 'edição', 'edições'],
  ['edition', 'short', 'ed.'],
  ['editor', 'long', 'organizador', 'organizadores'],
  ['editor', 'short', 'org.', 'orgs.'],
  ['translator', 'long', 'tradutor', 'tradutores'],
  ['translator', 'short', 'trad.', 'trads.'],
  ['issue', 'long', 'número', 'números'],
  ['issue', 'short', 'n.', 'n.'],
  ['volume', 'long', 'volume', 'volumes'],
  ['volume', 'short', 'v.', 'v.'],
  ['page', 'long', 'página', 'páginas'],
  ['page', 'short', 'p.', 'p.'],
  ['chapter', 'long', 'capítulo', 'capítulos'],
  ['chapter', 'short', 'cap.', 'caps.'],
]

const months = [
  'janeiro',
  'fevereiro',
  'março',
  'abril',
  'maio',
  'junho',
  'julho',
  'agosto',
  'setembro',
  'outubro',
  'novembro',
  'dezembro',
] as const

/** The conventions of Portuguese as a CSL locale (https://docs.citationstyles.org, 1.0.2); our own words. */
export function portugueseLocale(): string {
  const written = terms.map(([name, form, one, many]) => {
    const attributes = form === 'long' ? `name="${name}"` : `name="${name}" form="${form}"`
    const content = many === undefined ? one : `<single>${one}</single><multiple>${many}</multiple>`
    return `<term ${attributes}>${content}</term>`
  })
  const named = months.flatMap((month, index) => {
    const name = `month-${String(index + 1).padStart(2, '0')}`
    return [
      `<term name="${name}">${month}</term>`,
      `<term name="${name}" form="short">${index === 4 ? 'maio' : `${month.slice(0, 3)}.`}</term>`,
    ]
  })
  return `<?xml version="1.0" encoding="utf-8"?><locale xmlns="http://purl.org/net/xbiblio/csl" version="1.0" xml:lang="pt-BR"><style-options punctuation-in-quote="false"/><date form="text"><date-part name="day" suffix=" de "/><date-part name="month" suffix=" de "/><date-part name="year"/></date><date form="numeric"><date-part name="day" form="numeric-leading-zeros" suffix="/"/><date-part name="month" form="numeric-leading-zeros" suffix="/"/><date-part name="year"/></date><terms>${written.join('')}${named.join('')}</terms></locale>`
}
