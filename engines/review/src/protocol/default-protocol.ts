import type { Language } from '@ayni/framework'
import { defaultLevelRule } from '../evidence-map/evidence-map.ts'
import { defaultScreeningRule } from '../screening/status.ts'
import { defaultCriteria } from './default-criteria.ts'
import { defaultForm } from './default-form.ts'
import { defaultInstrument } from './default-instrument.ts'
import type { Protocol } from './protocol.ts'

/**
 * The protocol a new review starts with: two people screen and a third settles; four raters, 70 % of the items
 * positive; the default instrument, form and level rule; four exclusion criteria that every question by population,
 * concept and context has. Question, years and sources are empty: nobody else can write them.
 *
 * @param language of the review, the first of those that its reports may be in.
 * @example defaultProtocol('Peer support after stroke', 'en').acceptance.threshold // 0.7
 */
export function defaultProtocol(title: string, language: Language): Protocol {
  return {
    title,
    question: { text: '', population: '', concept: '', context: '' },
    criteria: [...defaultCriteria],
    years: { from: null, to: null },
    languages: [language, ...['en', 'es', 'pt'].filter((other) => other !== language)],
    sources: [],
    screening: defaultScreeningRule,
    instrument: defaultInstrument,
    acceptance: { raters: 4, threshold: 0.7, agreement: 'discussed' },
    form: defaultForm,
    levelRule: defaultLevelRule,
  }
}
