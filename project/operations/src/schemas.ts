import {
  acceptanceAgreements,
  agreementRules,
  answerReadings,
  evidenceKinds,
  fieldKinds,
  flowCountNames,
  partKinds,
  resolvers,
  roles,
  verdicts,
} from '@ayni/review'
import { z } from 'zod'

/** Pieces of input that several operations take. */
export const text = z.string().trim()
export const filled = text.min(1, 'must not be empty')
export const language = z.enum(['en', 'es', 'pt'])
export const wording = z.strictObject({ en: text.optional(), es: text.optional(), pt: text.optional() })
export const role = z.enum(roles)
export const verdict = z.enum(verdicts)
export const sourceKind = z.enum(['database', 'register', 'other', 'as-published'])
export const evidenceKind = z.enum(evidenceKinds)
export const direction = z.enum(['improves', 'mixed', 'none', 'worsens', 'not-stated'])
/** A day, `2022-05-31`. */
export const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'a day as year-month-day, for example 2022-05-31')
export const round = z
  .string()
  .regex(/^(title-abstract|full-text|pilot-\d+)$/, 'one of title-abstract, full-text, pilot-1, pilot-2 …')

const whole = z.int().min(0)

/** A passage of a full text that can be found again. */
export const passageAnchor = z.strictObject({
  fileHash: z.string().regex(/^[0-9a-f]{64}$/),
  page: z.int().min(1),
  quote: filled.max(20_000),
  prefix: z.string().max(200),
  suffix: z.string().max(200),
  position: z.strictObject({ start: whole, end: whole }),
})

export const levelRule = z.strictObject({
  basis: z.enum(['joined', 'stated']),
  levels: z
    .array(z.strictObject({ id: filled, name: wording, atLeast: z.int().min(0) }))
    .min(2, 'at least two levels')
    .refine((levels) => levels[0]?.atLeast === 0, 'the first level must start at 0 studies')
    .refine(
      (levels) =>
        levels.every((level, index) => index === 0 || level.atLeast > (levels[index - 1]?.atLeast ?? 0)),
      'each level must start at more studies than the one before',
    ),
})

const answerOptions = z
  .array(z.strictObject({ id: filled, name: wording, reads: z.enum(answerReadings) }))
  .min(2, 'at least two answers')
const designIds = z.array(filled)

/** An instrument of appraisal; its JSON Schema is published from here. */
export const instrument = z.strictObject({
  id: filled,
  name: wording,
  source: text.optional(),
  options: answerOptions.optional(),
  designs: z.array(z.strictObject({ id: filled, name: wording })).optional(),
  sections: z
    .array(
      z.strictObject({
        id: filled,
        name: wording,
        guidance: wording.optional(),
        designs: designIds.optional(),
        isScreening: z.boolean().optional(),
      }),
    )
    .optional(),
  items: z
    .array(
      z.strictObject({
        id: filled,
        question: wording,
        guidance: wording.optional(),
        section: filled.optional(),
        options: answerOptions.optional(),
        isCritical: z.boolean().optional(),
        designs: designIds.optional(),
      }),
    )
    .min(1),
})

export const chartingForm = z.strictObject({
  id: filled,
  name: wording,
  fields: z.array(
    z.strictObject({
      id: filled,
      name: wording,
      hint: wording,
      kind: z.enum(fieldKinds),
      unit: text.optional(),
      section: wording.optional(),
      isRequired: z.boolean().optional(),
      choices: z.array(z.strictObject({ id: filled, name: wording })),
      parts: z
        .array(
          z.strictObject({
            id: filled,
            name: wording,
            kind: z.enum(partKinds),
            unit: text.optional(),
            choices: z.array(z.strictObject({ id: filled, name: wording })),
          }),
        )
        .refine(
          (parts) => new Set(parts.map(({ id }) => id)).size === parts.length,
          'two parts of a group have the same id',
        )
        .optional(),
    }),
  ),
})

const year = z.int().min(1000).max(3000).nullable()

const screeningRule = z.strictObject({
  reviewersPerRecord: z.union([z.int().min(1).max(10), z.literal('all')]),
  agreement: z.enum(agreementRules),
  resolver: z.enum(resolvers),
})

export const protocol = z.strictObject({
  title: filled,
  question: z.strictObject({ text, population: text, concept: text, context: text }),
  criteria: z
    .array(z.strictObject({ id: filled, kind: z.enum(['inclusion', 'exclusion']), text: wording }))
    .refine(
      (list) => new Set(list.map(({ id }) => id)).size === list.length,
      'two criteria have the same id',
    ),
  years: z
    .strictObject({ from: year, to: year })
    .refine(({ from, to }) => from === null || to === null || from <= to, 'the first year is after the last'),
  languages: z.array(filled),
  sources: z.array(filled),
  screening: screeningRule,
  fullText: screeningRule.optional(),
  pilotResolver: z.enum(resolvers).optional(),
  instrument,
  moreInstruments: z.array(instrument).optional(),
  acceptance: z.strictObject({
    raters: z.int().min(1).max(20),
    threshold: z.number().min(0).max(1),
    agreement: z.enum(acceptanceAgreements).optional(),
  }),
  form: chartingForm,
  consensus: z
    .strictObject({
      share: z.number().min(0.5).max(1),
      votes: z.int().min(1).max(50),
      isAnonymous: z.boolean(),
    })
    .optional(),
  charters: z.int().min(1).max(10).optional(),
  coders: z.int().min(1).max(10).optional(),
  levelRule,
  previous: z.strictObject({ studies: z.int().min(0), reports: z.int().min(0) }).optional(),
})

const flowCount = z.enum(flowCountNames)
const names = z.array(filled).min(1)

/** What a claim says, by the kind of figure. */
export const claimed = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('flow'), count: flowCount, printed: whole }),
  z.strictObject({
    kind: z.literal('source-records'),
    source: filled,
    printed: whole,
    of: z.enum(['database', 'register', 'other']).optional(),
  }),
  z.strictObject({
    kind: z.literal('kappa'),
    n: z.int().min(1),
    printed: z.number().min(-1).max(1),
    interval: z.tuple([z.number(), z.number()]).nullable(),
    decimals: z.int().min(1).max(4),
    round: z.string().nullable(),
  }),
  z.strictObject({
    kind: z.literal('percentage'),
    part: whole,
    whole: z.int().min(1),
    printed: z.number(),
    decimals: z.int().min(0).max(4),
  }),
  z.strictObject({
    kind: z.literal('acceptance-rule'),
    raters: z.int().min(1),
    threshold: z.number().min(0).max(1),
  }),
  z.strictObject({
    kind: z.literal('percent-agreement'),
    printed: z.number().min(0).max(100),
    decimals: z.int().min(0).max(4),
    round: z.string().nullable(),
  }),
  z.strictObject({
    kind: z.literal('component-frequency'),
    component: filled,
    printed: whole,
    unit: z.enum(['studies', 'mentions']).optional(),
  }),
  z.strictObject({ kind: z.literal('outcome-frequency'), outcome: filled, printed: whole }),
  z.strictObject({ kind: z.literal('cell-frequency'), component: filled, outcome: filled, printed: whole }),
  z.strictObject({ kind: z.literal('charted-value'), field: filled, value: filled, printed: whole }),
  z.strictObject({ kind: z.literal('exclusion-reason'), criterion: filled, printed: whole }),
  z.strictObject({ kind: z.literal('map-size'), of: z.enum(['components', 'outcomes']), printed: whole }),
  z.strictObject({ kind: z.literal('least-component'), printed: filled }),
  z.strictObject({ kind: z.literal('studies-with-most-components'), printed: names }),
  z.strictObject({ kind: z.literal('studies-with-most-outcomes'), printed: names }),
  z.strictObject({ kind: z.literal('studies-with-outcomes'), count: whole, printed: names }),
  z.strictObject({
    kind: z.literal('table-cell'),
    table: filled,
    row: filled,
    column: filled,
    printed: z.number(),
  }),
  z.strictObject({ kind: z.literal('table-total'), table: filled, column: filled, printed: z.number() }),
  z.strictObject({
    kind: z.literal('table-row-consistency'),
    table: filled,
    column: filled,
    list: filled,
    printed: z.number(),
  }),
  z.strictObject({
    kind: z.literal('map-levels'),
    printed: z.array(z.strictObject({ component: filled, outcome: filled, level: filled })).min(1),
  }),
])
