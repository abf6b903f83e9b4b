import type { Language } from '@ayni/framework'
import {
  counted,
  englishMethods,
  type MethodsWords,
  portugueseMethods,
  spanishMethods,
} from './methods-words.ts'

/** What figures, tables and the report say. One shape, three languages. */
export type ReportWords = {
  number(value: number): string
  decimal(value: number): string
  /** A share from 0 to 1. */
  percent(share: number): string
  list(items: readonly string[]): string
  /** A day, `2022-05-31`, in words. */
  day(day: string): string
  flow: {
    title: string
    identification: string
    screening: string
    included: string
    identified: string
    databases: string
    registers: string
    others: string
    duplicates: string
    screened: string
    excluded: string
    awaiting: string
    conflicts: string
    sought: string
    notRetrieved: string
    assessed: string
    reasons: string
    noReason: string
    studies: string
    reports: string
    viaDatabases: string
    viaOthers: string
    previous: string
    previousStudies: string
    previousReports: string
    newStudies: string
    newReports: string
    totalStudies: string
    totalReports: string
    asPublished(printed: string): string
    notGiven: string
  }
  map: {
    title: string
    component: string
    outcome: string
    studies: string
    level: string
    rule: string
    joined: string
    stated: string
    from(n: number): string
    printed: string
  }
  sources: {
    bySource: string
    bySearch: string
    source: string
    date: string
    kind: string
    kinds: Record<'database' | 'register' | 'other' | 'as-published', string>
    records: string
    duplicates: string
    reports: string
    alone: string
    included: string
    includedAlone: string
    total: string
    combination: string
    perSource: string
    perCombination: string
    more(combinations: number, reports: number): string
    none: string
  }
  tables: {
    study: string
    year: string
    title: string
    source: string
    appraisal: string
    total: string
    definition: string
    code: string
    studyCount: string
    frequencies: string
    mentions: string
    step: string
    number: string
    yes: string
    count: string
  }
  report: {
    methods: string
    flow: string
    components: string
    outcomes: string
    map: string
    codebook: string
    charts: string
    studies: string
    check: string
    protocol: string
    question: string
    criteria: string
    inclusion: string
    exclusion: string
    versions: string
    printed: string
    recomputed: string
    verdict: string
    reason: string
    claim: string
    where: string
    cells: string
    noStudies: string
    made: string
  }
  captions: {
    table(n: number, title: string): string
    figure(n: number, title: string): string
    references: string
    part(n: number, of: number): string
    asTable: string
  }
  claimValues: {
    cells(n: number): string
    differing(n: number, of: number): string
    rule(raters: number, share: string): string
  }
  verdicts: Record<'follows' | 'does-not-follow' | 'cannot-be-recomputed', string>
  acceptance: Record<'accepted' | 'not-accepted' | 'pending', string>
  methods: MethodsWords
}

const locales: Record<Language, string> = { en: 'en', es: 'es-419', pt: 'pt-BR' }

/** The words of a language. */
export function reportWords(language: Language): ReportWords {
  const plain = new Intl.NumberFormat(locales[language])
  const two = new Intl.NumberFormat(locales[language], { minimumFractionDigits: 2, maximumFractionDigits: 2 })
  const lists = new Intl.ListFormat(locales[language], { type: 'conjunction' })
  const n = (value: number) => plain.format(value)
  const days = new Intl.DateTimeFormat(locales[language], { dateStyle: 'long', timeZone: 'UTC' })
  const base = {
    number: n,
    decimal: (value: number) => two.format(value),
    percent: (share: number) =>
      share.toLocaleString(locales[language], { style: 'percent', maximumFractionDigits: 1 }),
    list: (items: readonly string[]) => lists.format(items),
    // A day that is written in another way stays as it is.
    day: (day: string) => (/^\d{4}-\d{2}-\d{2}$/.test(day) ? days.format(new Date(day)) : day),
  }
  switch (language) {
    case 'es':
      return { ...base, ...spanish(n) }
    case 'pt':
      return { ...base, ...portuguese(n) }
    default:
      return { ...base, ...english(n) }
  }
}

type Texts = Omit<ReportWords, 'day' | 'number' | 'decimal' | 'percent' | 'list'>

function english(n: (value: number) => string): Texts {
  const many = (value: number, one: string, other = `${one}s`) => counted(n, value, one, other)
  return {
    flow: {
      title: 'Flow of records and reports',
      identification: 'Identification',
      screening: 'Screening',
      included: 'Included',
      identified: 'Records identified',
      databases: 'Databases',
      registers: 'Registers',
      others: 'Other methods',
      duplicates: 'Duplicate records removed',
      screened: 'Reports screened on title and abstract',
      excluded: 'Excluded',
      awaiting: 'Waiting for a decision',
      conflicts: 'Conflicts open',
      sought: 'Reports sought for retrieval',
      notRetrieved: 'Not retrieved',
      assessed: 'Reports assessed at full text',
      reasons: 'Excluded at full text',
      noReason: 'no reason stated',
      studies: 'Studies included',
      reports: 'Reports of included studies',
      viaDatabases: 'Found by databases and registers',
      viaOthers: 'Found by other methods',
      previous: 'The version before',
      previousStudies: 'Studies in the version before',
      previousReports: 'Reports of these studies',
      newStudies: 'New studies included',
      newReports: 'Reports of new studies',
      totalStudies: 'Studies in all',
      totalReports: 'Reports in all',
      asPublished: (printed) => `${printed} as published`,
      notGiven: 'not given',
    },
    map: {
      title: 'Components × outcomes',
      component: 'Component',
      outcome: 'Outcome',
      studies: 'Studies',
      level: 'Level',
      rule: 'Levels',
      joined: 'a study counts when it has the component and reports the outcome',
      stated: 'a study counts when a finding names component and outcome together',
      from: (value) => `from ${many(value, 'study', 'studies')}`,
      printed: 'printed',
    },
    sources: {
      bySource: 'What each source contributed',
      bySearch: 'What each search contributed',
      source: 'Source',
      date: 'Date of the search',
      kind: 'Kind',
      kinds: {
        database: 'Database',
        register: 'Register',
        other: 'Other',
        'as-published': 'As published',
      },
      records: 'Records',
      duplicates: 'Duplicate records removed',
      reports: 'Reports',
      alone: 'Found here alone',
      included: 'Reports of included studies',
      includedAlone: 'Of these, found here alone',
      total: 'All together',
      combination: 'Found in exactly these',
      perSource: 'Reports in each',
      perCombination: 'Reports found in exactly the marked ones',
      more: (combinations, reports) =>
        `${many(combinations, 'more combination')} with ${many(reports, 'report')} ${combinations === 1 ? 'is' : 'are'} not drawn; the table has all.`,
      none: 'Nothing was imported yet.',
    },
    tables: {
      study: 'Study',
      year: 'Year',
      title: 'Title',
      source: 'Source',
      appraisal: 'Appraisal',
      total: 'Studies',
      definition: 'Definition',
      code: 'Concept',
      studyCount: 'Number of studies',
      frequencies: 'How often each component was found',
      mentions: 'Times mentioned',
      step: 'Step',
      number: 'Number',
      yes: 'yes',
      count: 'Studies',
    },
    report: {
      methods: 'Methods',
      flow: 'Flow diagram',
      components: 'Studies and components',
      outcomes: 'Studies and outcomes',
      map: 'Map',
      codebook: 'Components and the concepts gathered in them',
      charts: 'Charts of the included studies',
      studies: 'Included studies',
      check: 'Claims checked',
      protocol: 'Protocol',
      question: 'Question',
      criteria: 'Criteria',
      inclusion: 'Include when',
      exclusion: 'Exclude when',
      versions: 'Versions',
      printed: 'Printed',
      recomputed: 'Recomputed',
      verdict: 'Verdict',
      reason: 'Why',
      claim: 'Claim',
      where: 'Where',
      cells: 'Studies behind each cell',
      noStudies: 'none',
      made: 'Every number in this report was computed by Ayni from the facts of the review.',
    },
    captions: {
      table: (number, title) => `Table ${number}. ${title}`,
      figure: (number, title) => `Figure ${number}. ${title}`,
      references: 'References',
      part: (number, of) => `part ${number} of ${of}`,
      asTable: 'As a table',
    },
    claimValues: {
      cells: (value) => many(value, 'cell'),
      differing: (value, of) => `${n(value)} of ${n(of)} cells ${value === 1 ? 'differs' : 'differ'}`,
      rule: (raters, share) => `${many(raters, 'rater')}, ${share} of the items`,
    },
    verdicts: {
      follows: 'follows',
      'does-not-follow': 'does not follow',
      'cannot-be-recomputed': 'cannot be recomputed',
    },
    acceptance: { accepted: 'accepted', 'not-accepted': 'not accepted', pending: 'waiting for raters' },
    methods: englishMethods(n),
  }
}

function spanish(n: (value: number) => string): Texts {
  const many = (value: number, one: string, other = `${one}s`) => counted(n, value, one, other)
  return {
    flow: {
      title: 'Flujo de registros e informes',
      identification: 'Identificación',
      screening: 'Cribado',
      included: 'Incluidos',
      identified: 'Registros identificados',
      databases: 'Bases de datos',
      registers: 'Registros de estudios',
      others: 'Otros métodos',
      duplicates: 'Registros duplicados retirados',
      screened: 'Informes cribados por título y resumen',
      excluded: 'Excluidos',
      awaiting: 'A la espera de decisión',
      conflicts: 'Conflictos abiertos',
      sought: 'Informes buscados',
      notRetrieved: 'No obtenidos',
      assessed: 'Informes evaluados a texto completo',
      reasons: 'Excluidos a texto completo',
      noReason: 'sin motivo indicado',
      studies: 'Estudios incluidos',
      reports: 'Informes de los estudios incluidos',
      viaDatabases: 'Hallados en bases de datos y registros',
      viaOthers: 'Hallados por otros métodos',
      previous: 'La versión anterior',
      previousStudies: 'Estudios de la versión anterior',
      previousReports: 'Informes de esos estudios',
      newStudies: 'Estudios nuevos incluidos',
      newReports: 'Informes de los estudios nuevos',
      totalStudies: 'Estudios en total',
      totalReports: 'Informes en total',
      asPublished: (printed) => `${printed} según lo publicado`,
      notGiven: 'no se informa',
    },
    map: {
      title: 'Componentes × resultados',
      component: 'Componente',
      outcome: 'Resultado',
      studies: 'Estudios',
      level: 'Nivel',
      rule: 'Niveles',
      joined: 'un estudio cuenta cuando tiene el componente e informa el resultado',
      stated: 'un estudio cuenta cuando un hallazgo nombra juntos componente y resultado',
      from: (value) => `desde ${many(value, 'estudio')}`,
      printed: 'impreso',
    },
    sources: {
      bySource: 'Qué aportó cada fuente',
      bySearch: 'Qué aportó cada búsqueda',
      source: 'Fuente',
      date: 'Fecha de la búsqueda',
      kind: 'Tipo',
      kinds: {
        database: 'Base de datos',
        register: 'Registro de estudios',
        other: 'Otra',
        'as-published': 'Según lo publicado',
      },
      records: 'Registros',
      duplicates: 'Registros duplicados retirados',
      reports: 'Informes',
      alone: 'Solo en esta',
      included: 'Informes de estudios incluidos',
      includedAlone: 'De ellos, solo en esta',
      total: 'En total',
      combination: 'Hallados exactamente en',
      perSource: 'Informes en cada una',
      perCombination: 'Informes hallados exactamente en las marcadas',
      more: (combinations, reports) =>
        `No se ${combinations === 1 ? 'dibuja' : 'dibujan'} ${many(combinations, 'combinación', 'combinaciones')} más, con ${many(reports, 'informe')}; la tabla las tiene todas.`,
      none: 'Todavía no se importó nada.',
    },
    tables: {
      study: 'Estudio',
      year: 'Año',
      title: 'Título',
      source: 'Fuente',
      appraisal: 'Evaluación',
      total: 'Estudios',
      definition: 'Definición',
      code: 'Concepto',
      studyCount: 'Número de estudios',
      frequencies: 'Con qué frecuencia se halló cada componente',
      mentions: 'Veces mencionado',
      step: 'Paso',
      number: 'Número',
      yes: 'sí',
      count: 'Estudios',
    },
    report: {
      methods: 'Métodos',
      flow: 'Diagrama de flujo',
      components: 'Estudios y componentes',
      outcomes: 'Estudios y resultados',
      map: 'Mapa',
      codebook: 'Componentes y los conceptos que reúnen',
      charts: 'Registro de datos de los estudios incluidos',
      studies: 'Estudios incluidos',
      check: 'Afirmaciones comprobadas',
      protocol: 'Protocolo',
      question: 'Pregunta',
      criteria: 'Criterios',
      inclusion: 'Incluir cuando',
      exclusion: 'Excluir cuando',
      versions: 'Versiones',
      printed: 'Impreso',
      recomputed: 'Recalculado',
      verdict: 'Veredicto',
      reason: 'Por qué',
      claim: 'Afirmación',
      where: 'Dónde',
      cells: 'Estudios detrás de cada celda',
      noStudies: 'ninguno',
      made: 'Ayni calculó cada número de este informe a partir de los hechos de la revisión.',
    },
    captions: {
      table: (number, title) => `Tabla ${number}. ${title}`,
      figure: (number, title) => `Figura ${number}. ${title}`,
      references: 'Referencias',
      part: (number, of) => `parte ${number} de ${of}`,
      asTable: 'Como tabla',
    },
    claimValues: {
      cells: (value) => many(value, 'celda'),
      differing: (value, of) => `${value === 1 ? 'difiere' : 'difieren'} ${n(value)} de ${n(of)} celdas`,
      rule: (raters, share) => `${many(raters, 'evaluador', 'evaluadores')}, ${share} de los ítems`,
    },
    verdicts: {
      follows: 'se sigue',
      'does-not-follow': 'no se sigue',
      'cannot-be-recomputed': 'no se puede recalcular',
    },
    acceptance: { accepted: 'aceptado', 'not-accepted': 'no aceptado', pending: 'faltan evaluadores' },
    methods: spanishMethods(n),
  }
}

function portuguese(n: (value: number) => string): Texts {
  const many = (value: number, one: string, other = `${one}s`) => counted(n, value, one, other)
  return {
    flow: {
      title: 'Fluxo de registros e relatos',
      identification: 'Identificação',
      screening: 'Triagem',
      included: 'Incluídos',
      identified: 'Registros identificados',
      databases: 'Bases de dados',
      registers: 'Registros de estudos',
      others: 'Outros métodos',
      duplicates: 'Registros duplicados removidos',
      screened: 'Relatos triados por título e resumo',
      excluded: 'Excluídos',
      awaiting: 'Aguardando decisão',
      conflicts: 'Conflitos abertos',
      sought: 'Relatos buscados',
      notRetrieved: 'Não obtidos',
      assessed: 'Relatos avaliados em texto completo',
      reasons: 'Excluídos em texto completo',
      noReason: 'sem motivo indicado',
      studies: 'Estudos incluídos',
      reports: 'Relatos dos estudos incluídos',
      viaDatabases: 'Encontrados em bases de dados e registros',
      viaOthers: 'Encontrados por outros métodos',
      previous: 'A versão anterior',
      previousStudies: 'Estudos da versão anterior',
      previousReports: 'Relatos desses estudos',
      newStudies: 'Estudos novos incluídos',
      newReports: 'Relatos dos estudos novos',
      totalStudies: 'Estudos no total',
      totalReports: 'Relatos no total',
      asPublished: (printed) => `${printed} conforme publicado`,
      notGiven: 'não informado',
    },
    map: {
      title: 'Componentes × desfechos',
      component: 'Componente',
      outcome: 'Desfecho',
      studies: 'Estudos',
      level: 'Nível',
      rule: 'Níveis',
      joined: 'um estudo conta quando tem o componente e relata o desfecho',
      stated: 'um estudo conta quando um achado nomeia juntos componente e desfecho',
      from: (value) => `desde ${many(value, 'estudo')}`,
      printed: 'impresso',
    },
    sources: {
      bySource: 'O que cada fonte trouxe',
      bySearch: 'O que cada busca trouxe',
      source: 'Fonte',
      date: 'Data da busca',
      kind: 'Tipo',
      kinds: {
        database: 'Base de dados',
        register: 'Registro de estudos',
        other: 'Outra',
        'as-published': 'Conforme publicado',
      },
      records: 'Registros',
      duplicates: 'Registros duplicados removidos',
      reports: 'Relatos',
      alone: 'Somente nesta',
      included: 'Relatos de estudos incluídos',
      includedAlone: 'Destes, somente nesta',
      total: 'No total',
      combination: 'Encontrados exatamente em',
      perSource: 'Relatos em cada uma',
      perCombination: 'Relatos encontrados exatamente nas marcadas',
      more: (combinations, reports) =>
        `${many(combinations, 'combinação', 'combinações')} a mais, com ${many(reports, 'relato')}, não ${combinations === 1 ? 'está desenhada' : 'estão desenhadas'}; a tabela tem todas.`,
      none: 'Nada foi importado ainda.',
    },
    tables: {
      study: 'Estudo',
      year: 'Ano',
      title: 'Título',
      source: 'Fonte',
      appraisal: 'Avaliação',
      total: 'Estudos',
      definition: 'Definição',
      code: 'Conceito',
      studyCount: 'Número de estudos',
      frequencies: 'Com que frequência se encontrou cada componente',
      mentions: 'Vezes mencionado',
      step: 'Etapa',
      number: 'Número',
      yes: 'sim',
      count: 'Estudos',
    },
    report: {
      methods: 'Métodos',
      flow: 'Diagrama de fluxo',
      components: 'Estudos e componentes',
      outcomes: 'Estudos e desfechos',
      map: 'Mapa',
      codebook: 'Componentes e os conceitos que reúnem',
      charts: 'Registro de dados dos estudos incluídos',
      studies: 'Estudos incluídos',
      check: 'Afirmações verificadas',
      protocol: 'Protocolo',
      question: 'Pergunta',
      criteria: 'Critérios',
      inclusion: 'Incluir quando',
      exclusion: 'Excluir quando',
      versions: 'Versões',
      printed: 'Impresso',
      recomputed: 'Recalculado',
      verdict: 'Veredito',
      reason: 'Por quê',
      claim: 'Afirmação',
      where: 'Onde',
      cells: 'Estudos por trás de cada célula',
      noStudies: 'nenhum',
      made: 'Cada número deste relatório foi calculado pelo Ayni a partir dos fatos da revisão.',
    },
    captions: {
      table: (number, title) => `Tabela ${number}. ${title}`,
      figure: (number, title) => `Figura ${number}. ${title}`,
      references: 'Referências',
      part: (number, of) => `parte ${number} de ${of}`,
      asTable: 'Como tabela',
    },
    claimValues: {
      cells: (value) => many(value, 'célula'),
      differing: (value, of) => `${value === 1 ? 'difere' : 'diferem'} ${n(value)} de ${n(of)} células`,
      rule: (raters, share) => `${many(raters, 'avaliador', 'avaliadores')}, ${share} dos itens`,
    },
    verdicts: {
      follows: 'decorre',
      'does-not-follow': 'não decorre',
      'cannot-be-recomputed': 'não se pode recalcular',
    },
    acceptance: { accepted: 'aceito', 'not-accepted': 'não aceito', pending: 'faltam avaliadores' },
    methods: portugueseMethods(n),
  }
}
