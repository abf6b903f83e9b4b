import type { Language } from '@ayni/framework'
import type { OutcomeReading } from './outcome-reading.ts'

/** What the figures and tables of the appraisal say. */
export type AppraisalWords = {
  lights: string
  arithmeticTitle: string
  bars: string
  agreement: string
  study: string
  verdict: string
  item: string
  applicable: string
  question: string
  positive: string
  needed: string
  studies: string
  differ: string
  percent: string
  raters: string
  readings: Record<OutcomeReading, string>
  settled: string
  verdicts: Record<'accepted' | 'not-accepted' | 'pending', string>
  byLead: string
  /** Studies left out because their answers are still hidden. */
  waiting(count: string, isOne: boolean): string
  none: string
  /** `7 of 10 items positive, 7 needed`. */
  arithmetic(positive: string, items: string, needed: string): string
}

const words: Record<Language, AppraisalWords> = {
  en: {
    lights: 'Appraisal of each study, item by item',
    arithmeticTitle: 'Acceptance of each study, with its arithmetic',
    bars: 'Appraisal by item',
    agreement: 'Agreement of the raters by item',
    study: 'Study',
    verdict: 'Verdict',
    item: 'Item',
    applicable: 'Items that apply',
    question: 'Question',
    positive: 'Positive',
    needed: 'Needed',
    studies: 'Studies',
    differ: 'Differ',
    percent: 'Agreement',
    raters: 'Raters',
    readings: {
      positive: 'positive',
      negative: 'negative',
      unclear: 'unclear',
      'not-applicable': 'does not apply',
      differing: 'raters differ',
      skipped: 'not asked',
    },
    settled: 'settled after discussion',
    verdicts: { accepted: 'accepted', 'not-accepted': 'not accepted', pending: 'waits' },
    byLead: 'by the lead',
    waiting: (count, isOne) =>
      `${count} ${isOne ? 'study waits for its raters and is not drawn' : 'studies wait for their raters and are not drawn'}.`,
    none: 'No study has been appraised by all its raters yet.',
    arithmetic: (positive, items, needed) => `${positive} of ${items}, ${needed} needed`,
  },
  es: {
    lights: 'Evaluación de cada estudio, ítem por ítem',
    arithmeticTitle: 'Aceptación de cada estudio, con su cálculo',
    bars: 'Evaluación por ítem',
    agreement: 'Acuerdo entre evaluadores por ítem',
    study: 'Estudio',
    verdict: 'Resultado',
    item: 'Ítem',
    applicable: 'Ítems aplicables',
    question: 'Pregunta',
    positive: 'Positivos',
    needed: 'Necesarios',
    studies: 'Estudios',
    differ: 'Difieren',
    percent: 'Acuerdo',
    raters: 'Evaluadores',
    readings: {
      positive: 'positivo',
      negative: 'negativo',
      unclear: 'no está claro',
      'not-applicable': 'no aplica',
      differing: 'los evaluadores difieren',
      skipped: 'no se preguntó',
    },
    settled: 'acordado tras discutirlo',
    verdicts: { accepted: 'aceptado', 'not-accepted': 'no aceptado', pending: 'en espera' },
    byLead: 'por quien coordina',
    waiting: (count, isOne) =>
      `${count} ${isOne ? 'estudio espera a sus evaluadores y no se dibuja' : 'estudios esperan a sus evaluadores y no se dibujan'}.`,
    none: 'Ningún estudio ha sido evaluado aún por todos sus evaluadores.',
    arithmetic: (positive, items, needed) => `${positive} de ${items}, se necesitan ${needed}`,
  },
  pt: {
    lights: 'Avaliação de cada estudo, item por item',
    arithmeticTitle: 'Aceitação de cada estudo, com seu cálculo',
    bars: 'Avaliação por item',
    agreement: 'Concordância dos avaliadores por item',
    study: 'Estudo',
    verdict: 'Resultado',
    item: 'Item',
    applicable: 'Itens aplicáveis',
    question: 'Pergunta',
    positive: 'Positivos',
    needed: 'Necessários',
    studies: 'Estudos',
    differ: 'Divergem',
    percent: 'Concordância',
    raters: 'Avaliadores',
    readings: {
      positive: 'positivo',
      negative: 'negativo',
      unclear: 'não está claro',
      'not-applicable': 'não se aplica',
      differing: 'os avaliadores divergem',
      skipped: 'não perguntado',
    },
    settled: 'acordado após discussão',
    verdicts: { accepted: 'aceito', 'not-accepted': 'não aceito', pending: 'em espera' },
    byLead: 'por quem coordena',
    waiting: (count, isOne) =>
      `${count} ${isOne ? 'estudo espera por seus avaliadores e não é desenhado' : 'estudos esperam por seus avaliadores e não são desenhados'}.`,
    none: 'Nenhum estudo foi avaliado ainda por todos os seus avaliadores.',
    arithmetic: (positive, items, needed) => `${positive} de ${items}, são necessários ${needed}`,
  },
}

/** The words of a language. */
export function appraisalWords(language: Language): AppraisalWords {
  return words[language]
}
