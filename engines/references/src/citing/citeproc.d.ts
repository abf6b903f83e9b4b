/** The part of the packages that is used; they bring no types of their own. */
declare module 'citeproc' {
  type Sys = { retrieveLocale(tag: string): string; retrieveItem(id: string): object }
  class Engine {
    constructor(sys: Sys, style: string, language: string, forceLanguage: boolean)
    setOutputFormat(format: 'text' | 'html'): void
    updateItems(ids: readonly string[]): void
    /** What every entry is made of, and the entries; `false` for a style without a bibliography. */
    makeBibliography(): false | [{ entry_ids: string[][] }, string[]]
  }
  const citeproc: { Engine: typeof Engine }
  export default citeproc
}
declare module '@citation-js/plugin-csl/lib/styles.json' {
  const styles: Record<'apa' | 'vancouver' | 'harvard1', string>
  export default styles
}
declare module '@citation-js/plugin-csl/lib/locales.json' {
  const locales: Record<'en-US' | 'es-ES', string>
  export default locales
}
