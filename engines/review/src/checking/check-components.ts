import { type Language, languages, type Wording, worded } from '@ayni/framework'
import type { MapComponent } from '../evidence-map/evidence-map.ts'
import type { ReviewState } from '../state.ts'
import type { CheckResult, ClaimDetails, ClaimedAs } from './claim.ts'
import type { Figures } from './figures.ts'
import { counted, figure, listed, type Sentence, sameName, studyNoun } from './phrases.ts'

/**
 * Compares how often a component is said to be found with its mentions and its distinct studies. Where a text says
 * which it means, the other will not do; where it does not, either will.
 */
export function checkComponentFrequency(
  { component, printed, unit }: ClaimedAs<'component-frequency'>,
  { state, map }: Figures,
  language: Language,
): CheckResult {
  const found = map.components.find(({ id }) => id === component)
  if (!found || found.mentions + found.studies === 0)
    return {
      printed,
      recomputed: null,
      verdict: 'cannot-be-recomputed',
      reason: notFound[language]({ name: nameIn(state, component, language) }),
      details: null,
    }
  const follows =
    unit === undefined ? printed === found.mentions || printed === found.studies : printed === found[unit]
  const isOther = unit !== undefined && printed === found[unit === 'studies' ? 'mentions' : 'studies']
  const values = {
    name: nameIn(state, component, language),
    own: figure(printed, language),
    ...both(found, language),
  }
  return {
    printed,
    recomputed: unit ? found[unit] : printed === found.studies ? found.studies : found.mentions,
    verdict: follows ? 'follows' : 'does-not-follow',
    reason: (follows ? sameFrequency : isOther ? mixedUp[unit] : otherFrequency)[language](values),
    details: detailsOf([found]),
  }
}

/** Compares the component said to be found least with the one in the fewest studies, or with the fewest mentions. */
export function checkLeastComponent(
  { printed }: ClaimedAs<'least-component'>,
  { state, map }: Figures,
  language: Language,
): CheckResult {
  const { components } = map
  if (components.every((component) => component.mentions + component.studies === 0))
    return {
      printed,
      recomputed: null,
      verdict: 'cannot-be-recomputed',
      reason: noCodings[language]({}),
      details: null,
    }
  const least = (count: 'studies' | 'mentions') => {
    const lowest = Math.min(...components.map((component) => component[count]))
    return components.filter((component) => component[count] === lowest)
  }
  const fewest = least('studies')
  const claimed = components.find(({ id }) => isCalled(state.components.get(id)?.name, printed))
  const follows = claimed !== undefined && (fewest.includes(claimed) || least('mentions').includes(claimed))
  const values = {
    fewest: listed(
      fewest.map(({ id }) => nameIn(state, id, language)),
      language,
    ),
    count: counted(fewest[0]?.studies ?? 0, studyNoun[language], language),
    own: claimed ? nameIn(state, claimed.id, language) : printed,
    ownCount: claimed ? counted(claimed.studies, studyNoun[language], language) : null,
  }
  return {
    printed,
    recomputed: follows ? printed : fewest.map(({ name }) => name).join('; '),
    verdict: follows ? 'follows' : 'does-not-follow',
    reason: (follows ? sameLeast : otherLeast)[language](values),
    details: detailsOf([...components].sort((a, b) => a.studies - b.studies)),
  }
}

/** A component's name in the language asked for, else its id. */
function nameIn(state: ReviewState, component: string, language: Language): string {
  return worded(state.components.get(component)?.name ?? {}, language) || component
}

/** Whether a name is that of the component in any language. */
function isCalled(name: Wording = {}, printed: string): boolean {
  return languages.some((language) => sameName(name[language] ?? '', printed))
}

function both({ mentions, studies }: MapComponent, language: Language) {
  return {
    times: counted(mentions, timesNoun[language], language),
    studies: counted(studies, studyNoun[language], language),
  }
}

function detailsOf(components: readonly MapComponent[]): ClaimDetails {
  return {
    kind: 'components',
    components: components.map(({ id, name, studies, mentions }) => ({ id, name, studies, mentions })),
  }
}

const timesNoun = {
  en: ['time', 'times'],
  es: ['vez', 'veces'],
  pt: ['vez', 'vezes'],
} as const

const notFound: Sentence<{ name: string }> = {
  en: ({ name }) => `Nothing in the review is coded as ${name}, so there is nothing to count.`,
  es: ({ name }) => `En la revisión no hay nada codificado como ${name}, así que no hay qué contar.`,
  pt: ({ name }) => `Na revisão não há nada codificado como ${name}, por isso não há o que contar.`,
}

type Frequency = { name: string; own: string; times: string; studies: string }

const sameFrequency: Sentence<Frequency> = {
  en: ({ name, times, studies }) => `${name} is named ${times}, in ${studies}, which bears the figure out.`,
  es: ({ name, times, studies }) => `«${name}» se nombra ${times}, en ${studies}, lo que confirma la cifra.`,
  pt: ({ name, times, studies }) => `“${name}” aparece ${times}, em ${studies}, o que confirma o número.`,
}

const otherFrequency: Sentence<Frequency> = {
  en: ({ name, own, times, studies }) => `${name} is named ${times}, in ${studies}; ${own} is neither.`,
  es: ({ name, own, times, studies }) =>
    `«${name}» se nombra ${times}, en ${studies}; ${own} no es ni lo uno ni lo otro.`,
  pt: ({ name, own, times, studies }) =>
    `“${name}” aparece ${times}, em ${studies}; ${own} não é nem um nem outro.`,
}

/** The commonest slip: how often a component is mentioned, given as the number of studies, or the other way round. */
const mixedUp: Record<'studies' | 'mentions', Sentence<Frequency>> = {
  studies: {
    en: ({ name, own, studies }) =>
      `${own} is how many times ${name} is named, not in how many studies: that is ${studies}.`,
    es: ({ name, own, studies }) =>
      `${own} es cuántas veces se nombra «${name}», no en cuántos estudios: son ${studies}.`,
    pt: ({ name, own, studies }) =>
      `${own} é quantas vezes “${name}” aparece, não em quantos estudos: são ${studies}.`,
  },
  mentions: {
    en: ({ name, own, times }) =>
      `${own} is in how many studies ${name} is found, not how often it is named: that is ${times}.`,
    es: ({ name, own, times }) =>
      `${own} es en cuántos estudios se halla «${name}», no cuántas veces se nombra: son ${times}.`,
    pt: ({ name, own, times }) =>
      `${own} é em quantos estudos se encontra “${name}”, não quantas vezes aparece: são ${times}.`,
  },
}

const noCodings: Sentence<object> = {
  en: () => 'No study is coded yet, so no component can be called the least found.',
  es: () =>
    'Aún no hay estudios codificados, así que de ningún componente se puede decir que sea el menos hallado.',
  pt: () =>
    'Ainda não há estudos codificados, por isso de nenhum componente se pode dizer que é o menos encontrado.',
}

type Least = { fewest: string; count: string; own: string; ownCount: string | null }

const sameLeast: Sentence<Least> = {
  en: ({ own, ownCount }) =>
    `No component is found in fewer studies or named less often than ${own} (${ownCount}).`,
  es: ({ own, ownCount }) =>
    `Ningún componente aparece en menos estudios o se nombra menos veces que ${own} (${ownCount}).`,
  pt: ({ own, ownCount }) =>
    `Nenhum componente aparece em menos estudos ou é citado menos vezes que ${own} (${ownCount}).`,
}

const otherLeast: Sentence<Least> = {
  en: ({ fewest, count, own, ownCount }) =>
    ownCount === null
      ? `The component in the fewest studies is ${fewest} (${count}); the review has none called ${own}.`
      : `The component in the fewest studies is ${fewest} (${count}), while ${own} is in ${ownCount}.`,
  es: ({ fewest, count, own, ownCount }) =>
    ownCount === null
      ? `El componente que aparece en menos estudios es ${fewest} (${count}); la revisión no tiene ninguno llamado ${own}.`
      : `El componente que aparece en menos estudios es ${fewest} (${count}), mientras que ${own} está en ${ownCount}.`,
  pt: ({ fewest, count, own, ownCount }) =>
    ownCount === null
      ? `O componente que aparece em menos estudos é ${fewest} (${count}); a revisão não tem nenhum chamado ${own}.`
      : `O componente que aparece em menos estudos é ${fewest} (${count}), enquanto ${own} está em ${ownCount}.`,
}
