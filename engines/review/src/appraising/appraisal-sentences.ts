import { type Language, worded } from '@ayni/framework'
import { studiesOf } from '../charting/studies.ts'
import { reportWords } from '../reporting/words.ts'
import { currentProtocol, type ReviewState } from '../state.ts'
import { appraisedStudies } from './appraised-studies.ts'

/** What was done and found in the appraisal, in figures; the words of each language put it into sentences. */
type Done = {
  instruments: string
  raters: number
  percent: string
  isDiscussed: boolean
  studies: number
  accepted: number
  notAccepted: number
  /** Wait until what differs is settled. */
  waiting: number
  settled: number
  overridden: number
}

/**
 * The appraisal as the methods section tells it: instrument, raters, rule, then what came of it. Only studies count whose
 * raters have all handed in; what did not happen is not said.
 */
export function appraisalSentences(state: ReviewState, language: Language): string[] {
  const rule = currentProtocol(state)?.acceptance
  if (!rule || state.appraisals.size === 0) return []
  const { groups } = appraisedStudies(state)
  const words = reportWords(language)
  const studies = groups.flatMap((group) => group.studies)
  const verdicts = studies.map(({ acceptance }) => acceptance)
  const own = currentProtocol(state)?.instrument
  const instruments = groups.length > 0 ? groups.map(({ instrument }) => instrument) : own ? [own] : []
  const say = sentences[language]({
    instruments: words.list(
      instruments.map(({ id, name, source }) => {
        const title = worded(name, language) || id
        return source ? `${title} (${source})` : title
      }),
    ),
    raters: rule.raters,
    percent: `${words.number(rule.threshold * 100)} %`,
    isDiscussed: rule.agreement === 'discussed',
    studies: studies.length,
    accepted: verdicts.filter((one) => one?.verdict === 'accepted').length,
    notAccepted: verdicts.filter((one) => one?.verdict === 'not-accepted').length,
    waiting: verdicts.filter((one) => one?.verdict === 'pending').length,
    settled: studies.flatMap(({ outcomes }) => outcomes).filter(({ settlement }) => settlement).length,
    overridden: verdicts.filter((one) => one?.override).length,
  })
  return studiesOf(state).length === 0 ? [] : say
}

const sentences: Record<Language, (done: Done) => string[]> = {
  en: (done) => [
    done.raters === 1
      ? `One rater appraised each study with: ${done.instruments}.`
      : `Each study was appraised by ${done.raters} raters, each alone, with: ${done.instruments}.`,
    `A study was of acceptable quality when at least ${done.percent} of the items that apply were positive by the agreement of all raters${done.isDiscussed ? ', alone or after discussion of the items on which they differed' : ' without discussion'}.`,
    ...(done.studies > 0
      ? [
          `Of ${many(done.studies, 'study', 'studies')} appraised by all raters, ${done.accepted} ${done.accepted === 1 ? 'was' : 'were'} accepted and ${done.notAccepted} not${done.waiting > 0 ? `; ${done.waiting} wait${done.waiting === 1 ? 's' : ''} until what differs is settled` : ''}.`,
        ]
      : []),
    ...(done.settled > 0
      ? [
          `${many(done.settled, 'answer', 'answers')} that differed ${done.settled === 1 ? 'was' : 'were'} settled with a stated reason.`,
        ]
      : []),
    ...(done.overridden > 0
      ? [
          `On ${many(done.overridden, 'study', 'studies')} the lead decided against the rule, with a stated reason.`,
        ]
      : []),
  ],
  es: (done) => [
    done.raters === 1
      ? `Un evaluador juzgó cada estudio con: ${done.instruments}.`
      : `Cada estudio fue evaluado por ${done.raters} evaluadores, cada uno por su cuenta, con: ${done.instruments}.`,
    `Un estudio era de calidad aceptable cuando al menos ${done.percent} de los ítems aplicables eran positivos por acuerdo de todos${done.isDiscussed ? ', por su cuenta o tras discutir los ítems en que diferían' : ' sin discusión'}.`,
    ...(done.studies > 0
      ? [
          `De ${many(done.studies, 'estudio evaluado', 'estudios evaluados')} por todos, se ${done.accepted === 1 ? 'aceptó' : 'aceptaron'} ${done.accepted} y no se ${done.notAccepted === 1 ? 'aceptó' : 'aceptaron'} ${done.notAccepted}${done.waiting > 0 ? `; ${done.waiting} ${done.waiting === 1 ? 'espera' : 'esperan'} a que se acuerde lo que difiere` : ''}.`,
        ]
      : []),
    ...(done.settled > 0
      ? [
          `Se ${done.settled === 1 ? 'acordó' : 'acordaron'} ${many(done.settled, 'respuesta que difería', 'respuestas que diferían')}, con su razón.`,
        ]
      : []),
    ...(done.overridden > 0
      ? [
          `En ${many(done.overridden, 'estudio', 'estudios')}, quien coordina decidió contra la regla, con su razón.`,
        ]
      : []),
  ],
  pt: (done) => [
    done.raters === 1
      ? `Um avaliador julgou cada estudo com: ${done.instruments}.`
      : `Cada estudo foi avaliado por ${done.raters} avaliadores, cada um por conta própria, com: ${done.instruments}.`,
    `Um estudo era de qualidade aceitável quando ao menos ${done.percent} dos itens aplicáveis eram positivos por acordo de todos${done.isDiscussed ? ', por conta própria ou após discutir os itens em que divergiam' : ' sem discussão'}.`,
    ...(done.studies > 0
      ? [
          `De ${many(done.studies, 'estudo avaliado', 'estudos avaliados')} por todos, ${done.accepted} ${done.accepted === 1 ? 'foi aceito' : 'foram aceitos'} e ${done.notAccepted} não${done.waiting > 0 ? `; ${done.waiting} ${done.waiting === 1 ? 'espera' : 'esperam'} que se acorde o que diverge` : ''}.`,
        ]
      : []),
    ...(done.settled > 0
      ? [
          `${many(done.settled, 'resposta que divergia foi acordada', 'respostas que divergiam foram acordadas')}, com sua razão.`,
        ]
      : []),
    ...(done.overridden > 0
      ? [
          `Em ${many(done.overridden, 'estudo', 'estudos')}, quem coordena decidiu contra a regra, com sua razão.`,
        ]
      : []),
  ],
}

function many(count: number, one: string, other: string): string {
  return `${count} ${count === 1 ? one : other}`
}
