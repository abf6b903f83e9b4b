import { defaultProtocol, type Protocol } from '@ayni/review'

const defaults = defaultProtocol('Mutual aid groups: components and outcomes', 'en')

/**
 * The article's protocol in our words. Instrument, wording of the form and the level rule are ours: the article
 * names no instrument and states no rule for the levels of its map.
 */
export const protocol: Protocol = {
  ...defaults,
  question: {
    text: 'Which components of mutual aid groups go together with which benefits?',
    population: 'People living with any illness',
    concept: 'Core components of mutual aid groups',
    context: 'Community-based psychosocial recovery',
  },
  criteria: [
    {
      id: 'admitted-document',
      kind: 'inclusion',
      text: {
        en: 'Experimental, quasi-experimental or observational study, guide, narrative review, or policy or programme document',
        es: 'Estudio experimental, cuasiexperimental u observacional, guía, revisión narrativa, o documento de política o de programa',
        pt: 'Estudo experimental, quase-experimental ou observacional, guia, revisão narrativa, ou documento de política ou de programa',
      },
    },
    {
      id: 'health-groups',
      kind: 'inclusion',
      text: {
        en: 'Looks at mutual aid groups concerned with health',
        es: 'Examina grupos de ayuda mutua relacionados con la salud',
        pt: 'Examina grupos de ajuda mútua ligados à saúde',
      },
    },
    {
      id: 'period',
      kind: 'inclusion',
      text: { en: 'From 1990 to 2021', es: 'De 1990 a 2021', pt: 'De 1990 a 2021' },
    },
    {
      id: 'language',
      kind: 'inclusion',
      text: {
        en: 'In English, Spanish or Portuguese',
        es: 'En inglés, español o portugués',
        pt: 'Em inglês, espanhol ou português',
      },
    },
    {
      id: 'no-group-activities',
      kind: 'exclusion',
      text: { en: 'No activities in a group', es: 'Sin actividades en grupo', pt: 'Sem atividades em grupo' },
    },
    {
      id: 'not-mutual-aid',
      kind: 'exclusion',
      text: {
        en: 'The group is not a mutual aid group by definition',
        es: 'El grupo no responde a la definición de grupo de ayuda mutua',
        pt: 'O grupo não corresponde à definição de grupo de ajuda mútua',
      },
    },
    {
      id: 'no-components',
      kind: 'exclusion',
      text: {
        en: 'Names no core component',
        es: 'No nombra ningún componente nuclear',
        pt: 'Não nomeia nenhum componente central',
      },
    },
  ],
  years: { from: 1990, to: 2021 },
  languages: ['en', 'es', 'pt'],
  sources: [
    'PubMed',
    'Scopus',
    'SciELO',
    'Redalyc',
    'Embase',
    'Cochrane Library',
    'Grey literature',
    'Reference lists',
  ],
  screening: { reviewersPerRecord: 2, agreement: 'all-agree', resolver: 'consensus' },
  acceptance: { raters: 4, threshold: 0.7 },
}
