import type { ChartingForm } from '../charting/form.ts'

/**
 * The charting form a new review starts with. Its fields are those of the review of mutual aid groups
 * (doi:10.15446/rcp.v32n2.103633), named for any intervention, with country, year, theme and design for the table of studies.
 */
export const defaultForm: ChartingForm = {
  id: 'intervention-and-improvement',
  name: {
    en: 'Intervention and improvement',
    es: 'Intervención y mejoría',
    pt: 'Intervenção e melhora',
  },
  fields: [
    {
      id: 'publication-type',
      name: { en: 'Type of publication', es: 'Tipo de publicación', pt: 'Tipo de publicação' },
      hint: {},
      kind: 'one-of',
      choices: [
        {
          id: 'article',
          name: { en: 'Research article', es: 'Artículo de investigación', pt: 'Artigo de pesquisa' },
        },
        { id: 'review', name: { en: 'Review', es: 'Revisión', pt: 'Revisão' } },
        {
          id: 'reflection',
          name: { en: 'Reflection paper', es: 'Artículo de reflexión', pt: 'Artigo de reflexão' },
        },
        { id: 'guide', name: { en: 'Guide or manual', es: 'Guía o manual', pt: 'Guia ou manual' } },
        {
          id: 'policy',
          name: {
            en: 'Policy or programme document',
            es: 'Documento de política o de programa',
            pt: 'Documento de política ou de programa',
          },
        },
        { id: 'thesis', name: { en: 'Thesis', es: 'Tesis', pt: 'Tese ou dissertação' } },
        { id: 'other', name: { en: 'Other', es: 'Otro', pt: 'Outro' } },
      ],
    },
    {
      id: 'year',
      name: { en: 'Year', es: 'Año', pt: 'Ano' },
      hint: { en: 'Of publication.', es: 'De publicación.', pt: 'De publicação.' },
      kind: 'number',
      choices: [],
    },
    {
      id: 'country',
      name: { en: 'Country', es: 'País', pt: 'País' },
      hint: {
        en: 'Where the participants live, not where the authors work.',
        es: 'Donde viven las personas participantes, no donde trabajan las autoras.',
        pt: 'Onde vivem as pessoas participantes, não onde trabalham as autoras.',
      },
      kind: 'country',
      choices: [],
    },
    {
      id: 'theme',
      name: { en: 'Theme', es: 'Tema', pt: 'Tema' },
      hint: {
        en: 'The health problem or situation that brings people together.',
        es: 'El problema de salud o la situación que reúne a las personas.',
        pt: 'O problema de saúde ou a situação que reúne as pessoas.',
      },
      kind: 'text',
      choices: [],
    },
    {
      id: 'design',
      name: { en: 'Design', es: 'Diseño', pt: 'Desenho' },
      hint: {},
      kind: 'one-of',
      choices: [
        { id: 'experimental', name: { en: 'Experimental', es: 'Experimental', pt: 'Experimental' } },
        {
          id: 'quasi-experimental',
          name: { en: 'Quasi-experimental', es: 'Cuasiexperimental', pt: 'Quase-experimental' },
        },
        { id: 'observational', name: { en: 'Observational', es: 'Observacional', pt: 'Observacional' } },
        { id: 'qualitative', name: { en: 'Qualitative', es: 'Cualitativo', pt: 'Qualitativo' } },
        { id: 'mixed', name: { en: 'Mixed methods', es: 'Métodos mixtos', pt: 'Métodos mistos' } },
        {
          id: 'synthesis',
          name: { en: 'Synthesis of studies', es: 'Síntesis de estudios', pt: 'Síntese de estudos' },
        },
        { id: 'none', name: { en: 'Not a study', es: 'No es un estudio', pt: 'Não é um estudo' } },
      ],
    },
    {
      id: 'objectives',
      name: { en: 'Objectives', es: 'Objetivos', pt: 'Objetivos' },
      hint: {},
      kind: 'long-text',
      choices: [],
    },
    {
      id: 'definition',
      name: {
        en: 'Definition of the group or intervention',
        es: 'Definición del grupo o de la intervención',
        pt: 'Definição do grupo ou da intervenção',
      },
      hint: {
        en: 'How the report itself defines it.',
        es: 'Cómo la define el propio informe.',
        pt: 'Como o próprio relato a define.',
      },
      kind: 'long-text',
      choices: [],
    },
    {
      id: 'improvement-elements',
      name: {
        en: 'Elements related to improvement',
        es: 'Elementos relacionados con la mejoría',
        pt: 'Elementos relacionados à melhora',
      },
      hint: {
        en: 'What the report connects with people getting better, and how it defines it.',
        es: 'Qué relaciona el informe con que las personas mejoren y cómo lo define.',
        pt: 'O que o relato relaciona com a melhora das pessoas e como o define.',
      },
      kind: 'long-text',
      choices: [],
    },
    {
      id: 'elements-used',
      name: {
        en: 'Elements used in the group',
        es: 'Elementos usados en el grupo',
        pt: 'Elementos usados no grupo',
      },
      hint: {
        en: 'Activities, techniques, rules and roles.',
        es: 'Actividades, técnicas, reglas y papeles.',
        pt: 'Atividades, técnicas, regras e papéis.',
      },
      kind: 'long-text',
      choices: [],
    },
    {
      id: 'core-components',
      name: { en: 'Core components', es: 'Componentes nucleares', pt: 'Componentes centrais' },
      hint: {
        en: 'Those the report names, in its own words.',
        es: 'Los que nombra el informe, con sus propias palabras.',
        pt: 'Os que o relato nomeia, com suas próprias palavras.',
      },
      kind: 'long-text',
      choices: [],
    },
    {
      id: 'indicator',
      name: {
        en: 'Indicator of improvement',
        es: 'Indicador de mejoría',
        pt: 'Indicador de melhora',
      },
      hint: { en: 'Its name.', es: 'Su nombre.', pt: 'Seu nome.' },
      kind: 'text',
      choices: [],
    },
    {
      id: 'indicator-description',
      name: {
        en: 'Description of the indicator',
        es: 'Descripción del indicador',
        pt: 'Descrição do indicador',
      },
      hint: {},
      kind: 'long-text',
      choices: [],
    },
    {
      id: 'indicator-type',
      name: { en: 'Type of indicator', es: 'Tipo de indicador', pt: 'Tipo de indicador' },
      hint: {
        en: 'Process: what happens in the group. Result: what comes of it.',
        es: 'De proceso: lo que ocurre en el grupo. De resultado: lo que se logra con ello.',
        pt: 'De processo: o que acontece no grupo. De resultado: o que decorre disso.',
      },
      kind: 'many-of',
      choices: [
        { id: 'process', name: { en: 'Process', es: 'Proceso', pt: 'Processo' } },
        { id: 'result', name: { en: 'Result', es: 'Resultado', pt: 'Resultado' } },
      ],
    },
    {
      id: 'measurement',
      name: { en: 'Methods of measurement', es: 'Métodos de medición', pt: 'Métodos de medição' },
      hint: {
        en: 'Scales, interviews, records; when they were applied.',
        es: 'Escalas, entrevistas, registros; cuándo se aplicaron.',
        pt: 'Escalas, entrevistas, registros; quando foram aplicados.',
      },
      kind: 'long-text',
      choices: [],
    },
    {
      id: 'indicator-evidence',
      name: {
        en: 'Evidence for the indicator',
        es: 'Evidencia que respalda el indicador',
        pt: 'Evidência que sustenta o indicador',
      },
      hint: {},
      kind: 'long-text',
      choices: [],
    },
    {
      id: 'results',
      name: { en: 'Results', es: 'Resultados', pt: 'Resultados' },
      hint: {},
      kind: 'long-text',
      choices: [],
    },
  ],
}
