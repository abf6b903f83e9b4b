import type { Instrument } from '../appraising/instrument.ts'

/**
 * The instrument a new review starts with: ten questions that suit any kind of report, from trial to policy
 * document. Worded for Ayni; a review that needs a design's own instrument replaces it.
 */
export const defaultInstrument: Instrument = {
  id: 'ten-questions',
  name: {
    en: 'Ten questions about any kind of report',
    es: 'Diez preguntas para cualquier tipo de informe',
    pt: 'Dez perguntas para qualquer tipo de relato',
  },
  items: [
    {
      id: 'aim',
      question: {
        en: 'Does the report say clearly what it set out to find or do?',
        es: '¿Dice con claridad qué se propuso averiguar o hacer?',
        pt: 'Diz com clareza o que se propôs descobrir ou fazer?',
      },
    },
    {
      id: 'approach',
      question: {
        en: 'Is the approach one that can reach that aim?',
        es: '¿Es el enfoque adecuado para lograr ese propósito?',
        pt: 'A abordagem permite alcançar esse propósito?',
      },
    },
    {
      id: 'setting',
      question: {
        en: 'Can the reader picture where, when and with whom it took place?',
        es: '¿Permite hacerse una idea de dónde, cuándo y con quién se hizo?',
        pt: 'Permite imaginar onde, quando e com quem foi feito?',
      },
    },
    {
      id: 'selection',
      question: {
        en: 'Is it explained how participants or sources were chosen, and why those?',
        es: '¿Explica cómo se eligieron las personas o las fuentes y por qué esas?',
        pt: 'Explica como foram escolhidas as pessoas ou as fontes, e por que essas?',
      },
    },
    {
      id: 'gathering',
      question: {
        en: 'Is what was gathered, and how, described well enough to be repeated?',
        es: '¿Describe qué se recogió y cómo, de modo que otras personas podrían repetirlo?',
        pt: 'Descreve o que foi coletado e como, de modo que outras pessoas poderiam repetir?',
      },
    },
    {
      id: 'measures',
      question: {
        en: 'Do the measures or categories fit what they are meant to capture?',
        es: '¿Las medidas o categorías corresponden a lo que pretenden captar?',
        pt: 'As medidas ou categorias correspondem ao que pretendem captar?',
      },
    },
    {
      id: 'analysis',
      question: {
        en: 'Does the analysis suit the material, and is it described?',
        es: '¿Se describe el análisis y es apropiado para el material?',
        pt: 'A análise está descrita e é apropriada ao material?',
      },
    },
    {
      id: 'support',
      question: {
        en: 'Can each main result be traced to material that is shown?',
        es: '¿Cada resultado principal se apoya en material que se muestra?',
        pt: 'Cada resultado principal se apoia em material apresentado?',
      },
    },
    {
      id: 'limits',
      question: {
        en: 'Are limits and other possible explanations considered?',
        es: '¿Considera sus límites y otras explicaciones posibles?',
        pt: 'Considera seus limites e outras explicações possíveis?',
      },
    },
    {
      id: 'integrity',
      question: {
        en: 'Are consent, ethics and the authors’ interests dealt with openly?',
        es: '¿Trata abiertamente el consentimiento, la ética y los intereses de quienes lo escriben?',
        pt: 'Trata abertamente do consentimento, da ética e dos interesses de quem escreve?',
      },
    },
  ],
}
