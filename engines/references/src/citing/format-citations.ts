/// <reference path="./citeproc.d.ts" />
import locales from '@citation-js/plugin-csl/lib/locales.json' with { type: 'json' }
import styles from '@citation-js/plugin-csl/lib/styles.json' with { type: 'json' }
import citeproc from 'citeproc'
import { cslItem } from '../csl/write-csl.ts'
import type { Reference } from '../reference.ts'
import { portugueseLocale } from './portuguese-locale.ts'

/** Styles that come along: APA (7th edition), Vancouver, Harvard. Any other is given as the text of a CSL file. */
export const citationStyles = ['apa', 'vancouver', 'harvard1'] as const

export type CitationStyle = (typeof citationStyles)[number]

export type CitationSettings = {
  style: CitationStyle | { csl: string }
  language: 'en' | 'es' | 'pt'
  /** `html` has the style's italics and links; `text` has none. */
  format: 'text' | 'html'
}

/**
 * A list of references in a style of the Citation Style Language (https://citationstyles.org), worked out by citeproc-js.
 *
 * @returns one entry per reference in the order the style asks for, with its place in `references`; nothing, with the
 *   reason, for a text that is no CSL style or has no bibliography.
 * @example formatCitations(references, { style: 'apa', language: 'es', format: 'text' }).value[0]?.citation
 */
export function formatCitations(
  references: readonly Reference[],
  { style, language, format }: CitationSettings,
): { value: { index: number; citation: string }[]; problems: string[] } {
  const items = new Map(
    references.map((reference, index) => {
      const id = `r${index}`
      // Numbers of databases are for finding, not for print.
      const {
        PMID: _pmid,
        note: _note,
        abstract: _abstract,
        custom: _custom,
        ...item
      } = cslItem(reference, index)
      return [id, { ...item, id }] as const
    }),
  )
  const text = typeof style === 'string' ? styles[style] : style.csl
  if (!/<style[\s>]/.test(text))
    return { value: [], problems: ['The text is not a style of the Citation Style Language.'] }
  try {
    const engine = new citeproc.Engine(
      {
        retrieveLocale: (tag) =>
          tag.startsWith('es')
            ? locales['es-ES']
            : tag.startsWith('pt')
              ? portugueseLocale()
              : locales['en-US'],
        retrieveItem: (id) => items.get(id) ?? {},
      },
      text,
      { en: 'en-US', es: 'es-ES', pt: 'pt-BR' }[language],
      true,
    )
    engine.setOutputFormat(format)
    engine.updateItems([...items.keys()])
    const made = engine.makeBibliography()
    if (!made) return { value: [], problems: ['The style has no bibliography.'] }
    const [{ entry_ids }, entries] = made
    return {
      value: entries.map((entry, place) => ({
        index: Number(entry_ids[place]?.[0]?.slice(1) ?? place),
        citation: format === 'html' ? entry.trim() : entry.replace(/\s+/g, ' ').trim(),
      })),
      problems: [],
    }
  } catch (error) {
    return {
      value: [],
      problems: [`The style could not be used: ${error instanceof Error ? error.message : String(error)}.`],
    }
  }
}
