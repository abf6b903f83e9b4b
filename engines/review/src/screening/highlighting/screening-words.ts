import { defaultCriteria } from '../../protocol/default-criteria.ts'
import type { Protocol } from '../../protocol/protocol.ts'
import type { ScreeningWordList } from './highlighting.ts'
import { stemLanguages, stemOf, withoutAccents } from './stemming.ts'
import { stopWords } from './stop-words.ts'

/** What the team adds to the words of its protocol, and those of the protocol it does not want to see highlighted. */
export type OwnScreeningWords = { inclusion: string[]; exclusion: string[]; ignored: string[] }

export const noOwnWords: OwnScreeningWords = { inclusion: [], exclusion: [], ignored: [] }

/**
 * The words by which a protocol tells what belongs: those of population, concept and context and of the inclusion criteria
 * speak for a record, those of the exclusion criteria against it; in all languages they are written in. What the criteria
 * say on both sides tells nothing and is left out, as are stop words, the vocabulary of every study and the criteria every
 * protocol begins with; the words of population, concept and context speak for a record though an exclusion criterion
 * repeat them ("not on …").
 *
 * @example wordsOfProtocol(protocol) // { inclusion: ['mutual', 'aid', 'groups', …], exclusion: ['inpatient', …] }
 */
export function wordsOfProtocol(protocol: Pick<Protocol, 'question' | 'criteria'>): ScreeningWordList {
  const { population, concept, context } = protocol.question
  const textsOf = (kind: 'inclusion' | 'exclusion') =>
    protocol.criteria
      .filter((criterion) => criterion.kind === kind)
      .flatMap(({ text }) => Object.values(text))
      .filter((text) => !generalTexts.has(text))
  const topic = telling([population, concept, context])
  const inclusion = without(telling(textsOf('inclusion')), topic)
  const exclusion = without(telling(textsOf('exclusion')), topic)
  return {
    inclusion: [...topic, ...without(inclusion, exclusion)],
    exclusion: without(exclusion, inclusion),
  }
}

/** "Another context" speaks of no topic, in whatever language. */
const generalTexts = new Set(defaultCriteria.flatMap(({ text }) => Object.values(text)))

/** The words in force: those of the protocol, without the ignored ones, and the team's own, which come first. */
export function wordsInForce(ofProtocol: ScreeningWordList, own: OwnScreeningWords): ScreeningWordList {
  const taken = [...own.inclusion, ...own.exclusion, ...own.ignored]
  return {
    inclusion: [...own.inclusion, ...without(ofProtocol.inclusion, taken)],
    exclusion: [...own.exclusion, ...without(ofProtocol.exclusion, taken)],
  }
}

/** The words of some texts that can tell one topic from another, each once. */
function telling(texts: readonly string[]): string[] {
  const found: string[] = []
  const keys = new Set<string>()
  for (const text of texts)
    for (const [word] of text.matchAll(/[\p{L}\p{Mn}]{3,}/gu)) {
      const plain = withoutAccents(word)
      if (stemLanguages.some((language) => stopWords[language].has(plain)) || everyStudy.has(plain)) continue
      if (keysOf(word).some((key) => keys.has(key))) continue
      for (const key of keysOf(word)) keys.add(key)
      found.push(word.toLowerCase())
    }
  return found
}

function without(list: readonly string[], taken: readonly string[]): string[] {
  const keys = new Set(taken.flatMap(keysOf))
  return list.filter((word) => !keysOf(word).some((key) => keys.has(key)))
}

/** Two words are one when their stems agree in one of the languages. */
function keysOf(word: string): string[] {
  return stemLanguages.map((language) => `${language} ${stemOf(word, language)}`)
}

/** Words of any abstract and of any criterion, in three languages; without accents. */
const everyStudy = new Set(
  `address addresses aim aims assess assessed concern concerned concerning look looks lives living measure measured name named names participants participant people person persons present presented presents related respond responds quasi
  article articles author authors available based conducted criteria criterion data date describe described describes
  describing document documents english exclude excluded exclusion experience experiences factors focus focused focuses
  full include included includes including inclusion investigate language languages literature method methods original
  outcome outcomes paper papers part peer portuguese primary publication publications published qualitative quantitative
  report reported reporting reports research result results review reviewed reviews spanish specific studies study text
  topic use used using years year
  corresponde dirigido dirigidos examina ligado ligados nombra nombran ningun ninguna participantes personas persona presenta presentan relacionado relacionada relacionadas relacionados responde viven vivir
  articulo articulos autor autores base basados criterio criterios datos describe describen describir disponible
  disponibles documento documentos efecto espanol estudio estudios excluir exclusion experiencia experiencias factores
  idioma idiomas incluir incluye incluyen inclusion informe informes ingles investigacion investigaciones literatura
  metodo metodos original originales parte portugues primario primarios publicacion publicaciones publicado publicados
  resultado resultados revision revisiones texto completo uso anos ano
  apresenta apresentam nomeia nenhum nenhuma pessoa pessoas relacionada relacionadas relacionado relacionados vivem viver
  artigo artigos autores baseados criterios dados descreve descrevem descrever disponiveis disponivel estudo estudos
  experiencia experiencias fatores incluem inclui inclusao exclusao ingles espanhol lingua linguas metodo metodos
  pesquisa pesquisas publicacao publicacoes publicado publicados relato relatos resultado resultados revisao revisoes
  texto`.split(/\s+/),
)
