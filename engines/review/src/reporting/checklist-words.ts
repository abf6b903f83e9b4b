import type { Language } from '@ayni/framework'

/** The 22 items of PRISMA-ScR in their order. */
export const checklistItemIds = [
  'title',
  'abstract',
  'rationale',
  'objectives',
  'protocol',
  'eligibility',
  'sources',
  'search',
  'selection',
  'charting',
  'items',
  'appraisal',
  'synthesis',
  'selected',
  'characteristics',
  'appraisal-results',
  'individual',
  'synthesis-results',
  'evidence-summary',
  'limitations',
  'conclusions',
  'funding',
] as const

export type ChecklistItemId = (typeof checklistItemIds)[number]

type Section = 'title' | 'abstract' | 'introduction' | 'methods' | 'results' | 'discussion' | 'funding'

export type ChecklistWords = {
  title: string
  columns: readonly [string, string, string, string, string]
  sections: Record<Section, string>
  items: Record<ChecklistItemId, string>
  answers: {
    protocol: (versions: number) => string
    criteria: (n: number) => string
    sources: (names: string, last: string) => string
    queries: (n: number) => string
    charted: (studies: number) => string
    fields: (n: number) => string
    appraised: string
    synthesis: (codes: number, components: number, outcomes: number) => string
    flow: (identified: number, screened: number, assessed: number, included: number) => string
    included: (n: number) => string
    studies: (n: number) => string
    appraisalResults: string
    findings: (n: number) => string
    map: (components: number, outcomes: number) => string
  }
}

/** Our own short wording of each item, and of what the review answers. */
export const checklistWords: Readonly<Record<Language, ChecklistWords>> = {
  en: {
    title: 'PRISMA-ScR checklist',
    columns: ['Section', 'Item', 'What to report', 'What the review holds', 'Page or section'],
    sections: {
      title: 'Title',
      abstract: 'Abstract',
      introduction: 'Introduction',
      methods: 'Methods',
      results: 'Results',
      discussion: 'Discussion',
      funding: 'Funding',
    },
    items: {
      title: 'The title says that this is a scoping review.',
      abstract: 'A structured abstract: why, what was sought, how, what came out.',
      rationale: 'What is known, and why a scoping review suits the question.',
      objectives: 'The question and its elements (population, concept, context).',
      protocol: 'Whether there is a protocol, where it can be read, its registration.',
      eligibility: 'What was eligible (years, languages, kinds of publication), and why.',
      sources: 'Every source searched, with dates, and who was asked.',
      search: 'The whole search string of at least one database.',
      selection: 'How records were screened and decided on.',
      charting: 'How data were charted, on which form, by how many, how it was tested.',
      items: 'Every variable charted, with assumptions made.',
      appraisal: 'If sources were appraised: why, how, and what for.',
      synthesis: 'How the charted data were handled and summarised.',
      selected: 'Numbers screened, assessed and included, with reasons, as a flow diagram.',
      characteristics: 'What each source is like, with its citation.',
      'appraisal-results': 'If sources were appraised: what came out.',
      individual: 'For each source, the data that bear on the question.',
      'synthesis-results': 'The charted results together, as they bear on the question.',
      'evidence-summary': 'The main results, tied to the question and to who needs them.',
      limitations: 'Limits of the way the review was done.',
      conclusions: 'What the results mean, and what follows.',
      funding: 'Who paid for the included sources and for the review, and what part they took.',
    },
    answers: {
      protocol: (n) =>
        `Protocol in ${n} ${n === 1 ? 'version' : 'versions'}, each with what changed and why.`,
      criteria: (n) => `${n} criteria in the protocol.`,
      sources: (names, last) => `${names}; last search ${last}.`,
      queries: (n) => `Search strings of ${n} ${n === 1 ? 'search' : 'searches'} are kept.`,
      charted: (n) => `A form was filled for the studies (${n} in all).`,
      fields: (n) => `${n} fields on the form.`,
      appraised: 'Appraised with an instrument; see the methods text.',
      synthesis: (codes, components, outcomes) =>
        `${codes} codes gathered into ${components} components, set beside ${outcomes} outcomes.`,
      flow: (identified, screened, assessed, included) =>
        `${identified} identified, ${screened} screened, ${assessed} assessed in full text, ${included} included; flow diagram.`,
      included: (n) => `${n} included; the records before that are not held here.`,
      studies: (n) => `Table of ${n} studies with references.`,
      appraisalResults: 'Table and figures of the appraisal.',
      findings: (n) => `${n} findings, each with its study.`,
      map: (components, outcomes) => `Map of ${components} components and ${outcomes} outcomes.`,
    },
  },
  es: {
    title: 'Lista de verificación PRISMA-ScR',
    columns: ['Sección', 'Ítem', 'Qué informar', 'Qué contiene la revisión', 'Página o sección'],
    sections: {
      title: 'Título',
      abstract: 'Resumen',
      introduction: 'Introducción',
      methods: 'Métodos',
      results: 'Resultados',
      discussion: 'Discusión',
      funding: 'Financiamiento',
    },
    items: {
      title: 'El título dice que es una revisión de alcance.',
      abstract: 'Un resumen estructurado: por qué, qué se buscó, cómo y qué se encontró.',
      rationale: 'Qué se sabe y por qué conviene una revisión de alcance.',
      objectives: 'La pregunta y sus elementos (población, concepto, contexto).',
      protocol: 'Si hay protocolo, dónde se puede leer y su registro.',
      eligibility: 'Qué podía incluirse (años, idiomas, tipo de publicación) y por qué.',
      sources: 'Cada fuente consultada, con fechas, y a quién se preguntó.',
      search: 'La cadena de búsqueda completa de al menos una base de datos.',
      selection: 'Cómo se cribaron los registros y cómo se decidió.',
      charting: 'Cómo se extrajeron los datos: formulario, cuántas personas, qué prueba se hizo.',
      items: 'Cada variable extraída y los supuestos que se hicieron.',
      appraisal: 'Si se evaluaron las fuentes: por qué, cómo y para qué.',
      synthesis: 'Cómo se trataron y resumieron los datos extraídos.',
      selected: 'Cuántos se cribaron, evaluaron e incluyeron, con motivos, en un diagrama de flujo.',
      characteristics: 'Cómo es cada fuente, con su cita.',
      'appraisal-results': 'Si se evaluaron las fuentes: qué resultó.',
      individual: 'De cada fuente, los datos que responden a la pregunta.',
      'synthesis-results': 'Los resultados en conjunto, según la pregunta.',
      'evidence-summary': 'Los resultados principales, unidos a la pregunta y a quienes los necesitan.',
      limitations: 'Los límites del proceso.',
      conclusions: 'Qué significan los resultados y qué sigue.',
      funding: 'Quién financió las fuentes incluidas y la revisión, y qué papel tuvo.',
    },
    answers: {
      protocol: (n) =>
        `Protocolo en ${n} ${n === 1 ? 'versión' : 'versiones'}, cada una con qué cambió y por qué.`,
      criteria: (n) => `${n} criterios en el protocolo.`,
      sources: (names, last) => `${names}; última búsqueda: ${last}.`,
      queries: (n) => `Se guardan las cadenas de ${n} ${n === 1 ? 'búsqueda' : 'búsquedas'}.`,
      charted: (n) => `Se llenó un formulario para los estudios (${n} en total).`,
      fields: (n) => `${n} campos en el formulario.`,
      appraised: 'Evaluados con un instrumento; véase el texto de métodos.',
      synthesis: (codes, components, outcomes) =>
        `${codes} códigos reunidos en ${components} componentes, frente a ${outcomes} resultados.`,
      flow: (identified, screened, assessed, included) =>
        `${identified} identificados, ${screened} cribados, ${assessed} evaluados a texto completo, ${included} incluidos; diagrama de flujo.`,
      included: (n) => `${n} incluidos; los registros anteriores no están aquí.`,
      studies: (n) => `Tabla de ${n} estudios con referencias.`,
      appraisalResults: 'Tabla y figuras de la evaluación.',
      findings: (n) => `${n} hallazgos, cada uno con su estudio.`,
      map: (components, outcomes) => `Mapa de ${components} componentes y ${outcomes} resultados.`,
    },
  },
  pt: {
    title: 'Lista de verificação PRISMA-ScR',
    columns: ['Seção', 'Item', 'O que relatar', 'O que a revisão contém', 'Página ou seção'],
    sections: {
      title: 'Título',
      abstract: 'Resumo',
      introduction: 'Introdução',
      methods: 'Métodos',
      results: 'Resultados',
      discussion: 'Discussão',
      funding: 'Financiamento',
    },
    items: {
      title: 'O título diz que se trata de uma revisão de escopo.',
      abstract: 'Um resumo estruturado: por quê, o que se buscou, como e o que resultou.',
      rationale: 'O que se sabe e por que convém uma revisão de escopo.',
      objectives: 'A pergunta e seus elementos (população, conceito, contexto).',
      protocol: 'Se há protocolo, onde pode ser lido e seu registro.',
      eligibility: 'O que podia ser incluído (anos, idiomas, tipo de publicação) e por quê.',
      sources: 'Cada fonte consultada, com datas, e a quem se perguntou.',
      search: 'A estratégia de busca completa de ao menos uma base de dados.',
      selection: 'Como os registros foram triados e como se decidiu.',
      charting: 'Como os dados foram mapeados: formulário, quantas pessoas, que teste se fez.',
      items: 'Cada variável mapeada e as suposições feitas.',
      appraisal: 'Se as fontes foram avaliadas: por quê, como e para quê.',
      synthesis: 'Como os dados mapeados foram tratados e resumidos.',
      selected: 'Quantos foram triados, avaliados e incluídos, com motivos, em um fluxograma.',
      characteristics: 'Como é cada fonte, com sua citação.',
      'appraisal-results': 'Se as fontes foram avaliadas: o que resultou.',
      individual: 'De cada fonte, os dados que respondem à pergunta.',
      'synthesis-results': 'Os resultados em conjunto, conforme a pergunta.',
      'evidence-summary': 'Os resultados principais, ligados à pergunta e a quem precisa deles.',
      limitations: 'Os limites do processo.',
      conclusions: 'O que os resultados significam e o que se segue.',
      funding: 'Quem financiou as fontes incluídas e a revisão, e que papel teve.',
    },
    answers: {
      protocol: (n) =>
        `Protocolo em ${n} ${n === 1 ? 'versão' : 'versões'}, cada uma com o que mudou e por quê.`,
      criteria: (n) => `${n} critérios no protocolo.`,
      sources: (names, last) => `${names}; última busca: ${last}.`,
      queries: (n) =>
        `As estratégias de ${n} ${n === 1 ? 'busca estão guardadas' : 'buscas estão guardadas'}.`,
      charted: (n) => `Um formulário foi preenchido para os estudos (${n} ao todo).`,
      fields: (n) => `${n} campos no formulário.`,
      appraised: 'Avaliados com um instrumento; veja o texto de métodos.',
      synthesis: (codes, components, outcomes) =>
        `${codes} códigos reunidos em ${components} componentes, diante de ${outcomes} desfechos.`,
      flow: (identified, screened, assessed, included) =>
        `${identified} identificados, ${screened} triados, ${assessed} avaliados em texto completo, ${included} incluídos; fluxograma.`,
      included: (n) => `${n} incluídos; os registros anteriores não estão aqui.`,
      studies: (n) => `Tabela de ${n} estudos com referências.`,
      appraisalResults: 'Tabela e figuras da avaliação.',
      findings: (n) => `${n} achados, cada um com seu estudo.`,
      map: (components, outcomes) => `Mapa de ${components} componentes e ${outcomes} desfechos.`,
    },
  },
}
