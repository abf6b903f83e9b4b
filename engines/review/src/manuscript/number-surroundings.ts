import type { CountedIn } from './counted-things.ts'
import { documentNoun } from './marked-sentence.ts'

/** What stands around a number in a marked sentence, and what that makes of it. */
const times = /^ ?(?:times|veces|vezes|occasions|ocasiones|mentions|menciones|mencoes)(?!\p{L})/u
const mentions = /^ ?(?:mentions|menciones|mencoes)(?!\p{L})/u
const timesAlone = /^ (?:times|veces|vezes|mentions|menciones|mencoes),? (?:in|across|en|em) $/u
const documents = new RegExp(`^ (?:[\\p{L}-]+ ){0,2}?${documentNoun}(?!\\p{L})`, 'u')
/** `18 of the 34 studies`, `17/34`. */
const whole = /^(?: ?\/ ?| (?:\p{L}+ )?(?:out of|of|de|dos|das)(?: the| los| las)? )#\d+#/u

/** `more than 2 studies` states no number of its own. */
const compared =
  /\b(?:more|less|fewer|greater) than (?:the )?$|\b(?:at (?:least|most)|up to|over|under|about|around|approximately|nearly|almost|every|each|cada|casi|quase|cerca de|alrededor de|unos|unas|mas de|menos de|mais de|al menos|por lo menos|pelo menos|ate|hasta|aproximadamente) (?:of |de )?$/u

const verbs = [
  'were was are used had reported described addressed studied examined came did looked assessed measured evaluated',
  'linked connected associated relacionaron vincularon relacionaram associaram investigated explored featured involved focused showed included mentioned identified',
  'eran fueron usaron utilizaron emplearon procedian procedieron provenian tuvieron informaron trataron evaluaron',
  'examinaron analizaron estudiaron midieron exploraron mencionaron se',
  'vieram eram foram usaram utilizaram relataram trataram avaliaram examinaram analisaram estudaram mediram citaram',
].join(' ')
const small =
  'of in from for on at and by with through across en de del y e con por sobre em no na nos nas da do dos das com'
const follows = [...verbs.split(' '), ...small.split(' ')].join('|')
/** What may follow a number that leaves `studies` out. */
const elliptical = new RegExp(`^(?:[\\s,;:.)/]*$|[,;:.)/]| ?\\(|%| (?:${follows})(?!\\p{L}))`, 'u')

const joined =
  /^ ?(?:and|with|y|con|e|com|&|×|x|\+|to|on|in|en|em)(?: (?:the|an?|la|el|los|las|o|os|as))? ?$/u

/** `12 from grey literature`, `ten studies were conducted in Chile`: the name behind is meant, wherever the sentence began. */
const leading = new RegExp(
  `^(?: (?:[\\p{L}-]+ ){0,2}?${documentNoun})?(?: (?:were|was|se|fueron|foram))?(?: (?:conducted|carried out|done|based|set|included|identified|retrieved|located|published|came|hicieron|realizaron|desarrollaron|realizad[oa]s|hech[oa]s|identificad[oa]s|conduzid[oa]s|proced\\p{L}+|prov\\p{L}+|vieram|origina\\p{L}+))? (?:from|in|de|del|en|em|da|do|das|dos|na|no|nas|nos|via|through)(?: (?:the|la|el|los|las|os|as))? $`,
  'u',
)

/** `540 (Scopus)`. */
const bracketed = new RegExp(`^(?: (?:[\\p{L}-]+ ){0,2}?${documentNoun})? \\($`, 'u')

/** Whether a number counts studies or mentions, and not people, years or gardens. */
export function countsStudies(behind: string): boolean {
  const counted = behind.slice(whole.exec(behind)?.[0].length ?? 0)
  return times.test(counted) || documents.test(counted) || elliptical.test(counted)
}

/** `null`: it says how often and not what that counts; `undefined`: it says nothing. */
export function unitOf(behind: string): CountedIn | undefined {
  if (mentions.test(behind)) return 'mentions'
  if (times.test(behind)) return null
  return documents.test(behind.slice(whole.exec(behind)?.[0].length ?? 0)) ? 'studies' : undefined
}

/** Whether a number is of times or mentions; `alone`: nothing but that stands between it and the next. */
export function saysTimes(behind: string, alone?: 'alone'): boolean {
  return alone ? timesAlone.test(behind) : times.test(behind)
}

/** Whether what stands before a number makes it a bound. */
export function isCompared(before: string): boolean {
  return compared.test(before.slice(-24))
}

/** Whether what stands between two names joins them. */
export function isJoined(between: string): boolean {
  return joined.test(between)
}

/** Whether what stands between a number and a name says that the number is of that name. */
export function leadsTo(between: string): boolean {
  return leading.test(between) || bracketed.test(between)
}

/** Whether only small words stand between a number and a name: `14 at diet`, `8 observational`. */
export function touches(between: string): boolean {
  return /^(?: (?:de |[\p{L}]{1,3} ?)?(?:[\p{L}]{1,3} )?)$/u.test(between)
}
