import type { Criterion } from './protocol.ts'

/** Exclusion criteria that every question by population, concept and context has; they name no topic. */
export const defaultCriteria: readonly Criterion[] = [
  {
    id: 'other-population',
    kind: 'exclusion',
    text: {
      en: 'About other people than those of the question',
      es: 'Trata de personas distintas de las de la pregunta',
      pt: 'Trata de outras pessoas que não as da pergunta',
    },
  },
  {
    id: 'other-concept',
    kind: 'exclusion',
    text: {
      en: 'About another concept or intervention',
      es: 'Trata de otro concepto o de otra intervención',
      pt: 'Trata de outro conceito ou de outra intervenção',
    },
  },
  {
    id: 'other-context',
    kind: 'exclusion',
    text: {
      en: 'In another context',
      es: 'Se sitúa en otro contexto',
      pt: 'Situa-se em outro contexto',
    },
  },
  {
    id: 'other-kind-of-report',
    kind: 'exclusion',
    text: {
      en: 'Another kind of report than the protocol admits',
      es: 'Es un tipo de informe que el protocolo no admite',
      pt: 'É um tipo de relato que o protocolo não admite',
    },
  },
]
