/** The languages Ayni speaks, each with the name it gives itself and the conventions it writes by. */
export const languages = {
  en: { name: 'English', locale: 'en' },
  es: { name: 'Español', locale: 'es-419' },
  pt: { name: 'Português', locale: 'pt-BR' },
} as const

export type Language = keyof typeof languages

/** The texts for the plural classes of a language; `#` stands for the number as the language writes it. */
export type PluralTexts = { other: string } & Partial<Record<Intl.LDMLPluralRule, string>>

/**
 * How a language writes numbers, plurals, days and lists.
 *
 * @example formsOf('es').plural(2, { one: '# registro', other: '# registros' }) // '2 registros'
 */
export function formsOf(language: Language) {
  const { locale } = languages[language]
  const plain = new Intl.NumberFormat(locale)
  const plurals = new Intl.PluralRules(locale)
  const days = new Intl.DateTimeFormat(locale, { dateStyle: 'medium' })
  const moments = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' })
  const lists = new Intl.ListFormat(locale, { type: 'conjunction' })
  const choices = new Intl.ListFormat(locale, { type: 'disjunction' })
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })
  return {
    language,
    locale,
    /** `5340` → `5,340`. */
    number: (value: number) => plain.format(value),
    /** With a fixed number of decimals: `0.7` → `0.70`. */
    decimal: (value: number, decimals = 2) =>
      value.toLocaleString(locale, { minimumFractionDigits: decimals, maximumFractionDigits: decimals }),
    /** A share from 0 to 1: `0.416` → `42%`. */
    percent: (share: number, decimals = 0) =>
      share.toLocaleString(locale, { style: 'percent', maximumFractionDigits: decimals }),
    plural: (count: number, texts: PluralTexts) =>
      (texts[plurals.select(count)] ?? texts.other).replaceAll('#', plain.format(count)),
    /** A day (`2022-05-31`, no time zone applied) or the day of a moment (ISO 8601). */
    day: (iso: string) => days.format(new Date(iso.length === 10 ? `${iso}T12:00:00` : iso)),
    /** Day and time of a moment (ISO 8601). */
    moment: (iso: string) => moments.format(new Date(iso)),
    /** A moment as seen from another: `2 hours ago`. Milliseconds since 1970. */
    ago: (iso: string, now: number = Date.now()) => {
      const seconds = (Date.parse(iso) - now) / 1000
      const [unit, length] = units.find(([, least]) => Math.abs(seconds) >= least) ?? (['second', 1] as const)
      return relative.format(Math.trunc(seconds / length), unit)
    },
    /** A span of time, in seconds: `95` → `2 min`. */
    span: (seconds: number) => {
      const [unit, length] = units.find(([, least]) => seconds >= least) ?? (['second', 1] as const)
      const amount = Math.round(seconds / length)
      return amount.toLocaleString(locale, {
        style: 'unit',
        unit,
        unitDisplay: unit === 'second' || unit === 'minute' ? 'short' : 'long',
      })
    },
    /** `1234567` → `1.2 MB`. */
    bytes: (bytes: number) => {
      const [unit, size] = sizes.find(([, least]) => bytes >= least) ?? (['byte', 1] as const)
      return (bytes / size).toLocaleString(locale, {
        style: 'unit',
        unit,
        maximumFractionDigits: unit === 'byte' ? 0 : 1,
      })
    },
    /** `a, b and c`. */
    list: (items: Iterable<string>) => lists.format(items),
    /** `a, b or c`. */
    either: (items: Iterable<string>) => choices.format(items),
    /** For sorting names as the language does. */
    compare: new Intl.Collator(locale, { numeric: true, sensitivity: 'base' }).compare,
  }
}

export type Forms = ReturnType<typeof formsOf>

const units = [
  ['year', 31_557_600],
  ['month', 2_629_800],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
] as const

const sizes = [
  ['gigabyte', 1e9],
  ['megabyte', 1e6],
  ['kilobyte', 1e3],
] as const
