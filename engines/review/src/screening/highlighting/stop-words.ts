import type { StemLanguage } from './stemming.ts'
import { withoutAccents } from './stemming.ts'

/** Words that carry no topic, without accents: articles, pronouns, prepositions, auxiliaries. */
export const stopWords: Readonly<Record<StemLanguage, ReadonlySet<string>>> = {
  en: words(`a about above after again against all also although am among an and any are as at be because been before
    being below between both but by can cannot could did do does doing done down during each either else ever every few
    for from further had has have having he her here hers herself him himself his how however i if in into is it its
    itself just least less may me might more most much must my myself neither no nor not now of off often on once one
    only onto or other others our ours ourselves out over own per rather same shall she should since so some such than
    that the their theirs them themselves then there these they this those though through thus to too toward towards
    under until up upon us very was we were what when where whether which while who whom whose why will with within
    without would yet you your yours yourself`),
  es: words(`a al algo algun alguna algunas alguno algunos ante antes aquel aquella aquellas aquellos aqui asi aun aunque
    bajo bien cada casi como con contra cual cuales cualquier cuando cuanto de del desde donde dos durante e el ella
    ellas ello ellos en entre era eran es esa esas ese eso esos esta estaba estan estar estas este esto estos fue fueron
    ha han hace hacia hasta hay he la las le les lo los mas me mediante mi mientras mis mismo misma mismos mismas mucho
    muy nada ni no nos nosotros nuestra nuestras nuestro nuestros o os otra otras otro otros para pero poco por porque
    pues que quien quienes se sea sean segun ser si sido siempre sin sino sobre solo son su sus tal tales tambien tan
    tanto te tener tiene tienen toda todas todo todos tras tu un una unas uno unos usted y ya yo`),
  pt: words(`a ao aos aquela aquelas aquele aqueles aquilo as ate apos cada com como contra cuja cujas cujo cujos da das
    de dela delas dele deles desde dessa dessas desse desses desta destas deste destes do dos durante e ela elas ele eles
    em embora enquanto entre era eram essa essas esse esses esta estao estas estava este estes eu foi foram ha isso isto
    ja lhe lhes mais mas me mediante mesma mesmas mesmo mesmos meu meus minha muito na nas nao nem no nos nossa nossas
    nosso nossos num numa o onde os ou outra outras outro outros para pela pelas pelo pelos pode podem por porem porque
    pois qual quais qualquer quando quanto que quem se sem sempre sendo ser seu seus sido sob sobre so sua suas sao
    tambem tal tais te tem ter toda todas todo todos tu um uma umas uns voce`),
}

const signs = signsOfLanguages()

/** What words say for each language, summed. */
export type LanguageSigns = Record<StemLanguage, number>

/** What a word says for each language, `undefined` where it is no stop word: one of two languages speaks half for each. */
export function signsOf(word: string): LanguageSigns | undefined {
  return signs.get(word)
}

/** The language that summed signs tell, `null` when they do not: too few, or as many of two languages. */
export function languageBySigns({ en, es, pt }: LanguageSigns): StemLanguage | null {
  const most = Math.max(en, es, pt)
  const second = en === most ? Math.max(es, pt) : es === most ? Math.max(en, pt) : Math.max(en, es)
  if (most < 2 || most < 1.5 * second) return null
  return en === most ? 'en' : es === most ? 'es' : 'pt'
}

/**
 * The language of a text by its stop words, `null` when they do not tell.
 *
 * @param found the words of the text without accents, in order.
 * @example languageOf(['los', 'grupos', 'de', 'ayuda', 'en', 'el', 'barrio']) // 'es'
 */
export function languageOf(found: Iterable<string>): StemLanguage | null {
  const sums = { en: 0, es: 0, pt: 0 }
  for (const word of found) {
    const weights = signs.get(word)
    if (!weights) continue
    sums.en += weights.en
    sums.es += weights.es
    sums.pt += weights.pt
  }
  return languageBySigns(sums)
}

function signsOfLanguages(): ReadonlyMap<string, LanguageSigns> {
  const found = new Map<string, LanguageSigns>()
  const languages = ['en', 'es', 'pt'] as const
  for (const word of languages.flatMap((language) => [...stopWords[language]])) {
    const holders = languages.filter((language) => stopWords[language].has(word))
    const weight = (language: StemLanguage) => (holders.includes(language) ? 1 / holders.length : 0)
    found.set(word, { en: weight('en'), es: weight('es'), pt: weight('pt') })
  }
  return found
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/).map(withoutAccents))
}
