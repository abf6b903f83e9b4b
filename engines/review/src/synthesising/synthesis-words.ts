import type { Direction, Language } from '@ayni/framework'
import type { Quality } from '../evidence-map/map-filter.ts'
import type { EvidenceKind } from '../facts.ts'

/** What the views of synthesis say. */
export type SynthesisWords = {
  titles: Record<
    | 'study-component'
    | 'study-outcome'
    | 'component-outcome'
    | 'gaps'
    | 'network'
    | 'timeline'
    | 'countries'
    | 'together'
    | 'codes-together'
    | 'frequencies'
    | 'sensitivity',
    string
  >
  study: string
  component: string
  outcome: string
  code: string
  country: string
  year: string
  level: string
  gap: string
  group: string
  mentions: string
  findings: string
  studiesColumn: string
  labels: string
  yes: string
  no: string
  directions: Record<Direction, string>
  contradictory: string
  quality: Record<Quality, string>
  kinds: Record<EvidenceKind, string>
  noGroup: string
  otherGroups: string
  noYear: string
  allStudies: string
  studies(n: number): string
  times(n: number): string
  basis: Record<'joined' | 'stated', string>
  levelFrom(name: string, n: number): string
  directionNote: string
  matrixNote: string
  gapNote(n: number, of: number): string
  groupNote: string
  networkNote: string
  undated(n: number): string
  unplaced(n: number): string
  offMap(names: string): string
  tilesNote: string
  togetherNote: string
  onlyMost(shown: number, of: number): string
  frequencyNote: string
  differ(n: number, of: number): string
  sensitivityNote: string
  fragile(n: number, of: number): string
  oneStudy: string
  scenario: {
    notAccepted: string
    lowQuality(share: string, studies: string): string
    withoutKind(kind: string): string
  }
  changes: string
  leftOut: string
  same: string
}

const english = (n: (value: number) => string): SynthesisWords => {
  const studies = (value: number) => `${n(value)} ${value === 1 ? 'study' : 'studies'}`
  return {
    titles: {
      'study-component': 'Studies × components',
      'study-outcome': 'Studies × outcomes',
      'component-outcome': 'Components × outcomes',
      gaps: 'Evidence-gap map',
      network: 'Which components go with which outcomes',
      timeline: 'Components over the years',
      countries: 'Where the studies were done',
      together: 'Components found in the same studies',
      'codes-together': 'Codes found in the same studies',
      frequencies: 'How often: studies and times mentioned',
      sensitivity: 'What the levels rest on',
    },
    study: 'Study',
    component: 'Component',
    outcome: 'Outcome',
    code: 'Code',
    country: 'Country',
    year: 'Year',
    level: 'Level',
    gap: 'Gap',
    group: 'Group',
    mentions: 'Times mentioned',
    findings: 'Findings',
    studiesColumn: 'Studies',
    labels: 'Which',
    yes: 'yes',
    no: 'no',
    directions: {
      improves: 'improves',
      mixed: 'mixed',
      none: 'no change',
      worsens: 'worsens',
      'not-stated': 'direction not stated',
    },
    contradictory: 'contradictory',
    quality: {
      accepted: 'Accepted',
      'not-accepted': 'Not accepted',
      pending: 'Appraisal under way',
      'not-appraised': 'Not appraised',
    },
    kinds: { quantitative: 'Quantitative', qualitative: 'Qualitative', mixed: 'Mixed', opinion: 'Opinion' },
    noGroup: 'Not charted',
    otherGroups: 'Others',
    noYear: 'Without a year',
    allStudies: 'All studies',
    studies,
    times: (value) => `mentioned ${n(value)} ${value === 1 ? 'time' : 'times'}`,
    basis: {
      joined: 'A study counts in a cell when it has the component and reports the outcome.',
      stated: 'A study counts in a cell when a finding names component and outcome together.',
    },
    levelFrom: (name, value) => `${name}: from ${studies(value)}`,
    matrixNote:
      'A square where the study has it; the number inside says how many codings or findings, where there are several.',
    directionNote:
      'The signs count studies by what their findings say: ▲ improves, ◆ mixed, ○ no change, ▼ worsens. ! marks cells in which studies contradict each other.',
    gapNote: (value, of) =>
      `${n(value)} of ${n(of)} cells are gaps: no study, or too few for the second level.`,
    groupNote:
      'A bubble grows with the number of studies, which stands in it. A study in two groups is drawn in both.',
    networkNote: 'The wider a line, the more studies have component and outcome.',
    undated: (value) => `${studies(value)} without a year ${value === 1 ? 'is' : 'are'} not drawn.`,
    unplaced: (value) => `No country was charted for ${studies(value)}.`,
    offMap: (names) => `Not on the map: ${names}.`,
    tilesNote:
      'Every country has a tile of the same size, near its neighbours. A study done in several countries counts in each.',
    togetherNote: 'Studies in which both were found; on the diagonal, those in which each was found.',
    onlyMost: (shown, of) => `The ${n(shown)} most frequent of ${n(of)} are drawn; the table has all.`,
    frequencyNote:
      'The dark bar counts studies; the light one how often they mention it. A study that mentions it three times is one study and three mentions: only the first is a number of studies. What is named in a finding alone has a study and no mention.',
    differ: (value, of) => `The two differ for ${n(value)} of ${n(of)}.`,
    sensitivityNote:
      'A cell rests on one study when its level changes as soon as any one of its studies is left out.',
    fragile: (value, of) => `${n(value)} of ${n(of)} cells with studies rest on one study.`,
    oneStudy: 'Without any one study',
    scenario: {
      withoutKind: (kind) => `Without findings of this kind of evidence: ${kind}`,
      lowQuality: (share, count) =>
        `Without the studies of lower quality: less than ${share} of items positive, the median (${count})`,
      notAccepted: 'Without studies whose quality is not (or not yet) accepted',
    },
    changes: 'Cells that change level',
    leftOut: 'Studies concerned',
    same: 'the same',
  }
}

const spanish = (n: (value: number) => string): SynthesisWords => {
  const studies = (value: number) => `${n(value)} ${value === 1 ? 'estudio' : 'estudios'}`
  return {
    titles: {
      'study-component': 'Estudios × componentes',
      'study-outcome': 'Estudios × resultados',
      'component-outcome': 'Componentes × resultados',
      gaps: 'Mapa de vacíos de evidencia',
      network: 'Qué componentes van con qué resultados',
      timeline: 'Los componentes a lo largo de los años',
      countries: 'Dónde se hicieron los estudios',
      together: 'Componentes hallados en los mismos estudios',
      'codes-together': 'Códigos hallados en los mismos estudios',
      frequencies: 'Con qué frecuencia: estudios y menciones',
      sensitivity: 'En qué se apoyan los niveles',
    },
    study: 'Estudio',
    component: 'Componente',
    outcome: 'Resultado',
    code: 'Código',
    country: 'País',
    year: 'Año',
    level: 'Nivel',
    gap: 'Vacío',
    group: 'Grupo',
    mentions: 'Menciones',
    findings: 'Hallazgos',
    studiesColumn: 'Estudios',
    labels: 'Cuáles',
    yes: 'sí',
    no: 'no',
    directions: {
      improves: 'mejora',
      mixed: 'mixto',
      none: 'sin cambio',
      worsens: 'empeora',
      'not-stated': 'dirección no indicada',
    },
    contradictory: 'contradictorio',
    quality: {
      accepted: 'Aceptado',
      'not-accepted': 'No aceptado',
      pending: 'Evaluación en curso',
      'not-appraised': 'Sin evaluar',
    },
    kinds: { quantitative: 'Cuantitativa', qualitative: 'Cualitativa', mixed: 'Mixta', opinion: 'Opinión' },
    noGroup: 'No registrado',
    otherGroups: 'Otros',
    noYear: 'Sin año',
    allStudies: 'Todos los estudios',
    studies,
    times: (value) => `${n(value)} ${value === 1 ? 'mención' : 'menciones'}`,
    basis: {
      joined: 'Un estudio cuenta en una celda cuando tiene el componente e informa el resultado.',
      stated: 'Un estudio cuenta en una celda cuando un hallazgo nombra juntos componente y resultado.',
    },
    levelFrom: (name, value) => `${name}: desde ${studies(value)}`,
    matrixNote:
      'Un cuadrado donde el estudio lo tiene; el número dice cuántas codificaciones o hallazgos, si son varios.',
    directionNote:
      'Los signos cuentan estudios según lo que dicen sus hallazgos: ▲ mejora, ◆ mixto, ○ sin cambio, ▼ empeora. ! señala las celdas en que los estudios se contradicen.',
    gapNote: (value, of) =>
      `${n(value)} de ${n(of)} celdas son vacíos: ningún estudio, o muy pocos para el segundo nivel.`,
    groupNote:
      'Cada burbuja crece con el número de estudios, que lleva escrito. Un estudio de dos grupos se dibuja en ambos.',
    networkNote: 'Cuanto más ancha la línea, más estudios tienen el componente y el resultado.',
    undated: (value) =>
      value === 1 ? 'No se dibuja 1 estudio sin año.' : `No se dibujan ${studies(value)} sin año.`,
    unplaced: (value) => `No se registró el país de ${studies(value)}.`,
    offMap: (names) => `Fuera del mapa: ${names}.`,
    tilesNote:
      'Cada país tiene un recuadro del mismo tamaño, cerca de sus vecinos. Un estudio hecho en varios países cuenta en cada uno.',
    togetherNote: 'Estudios en que se hallaron ambos; en la diagonal, aquellos en que se halló cada uno.',
    onlyMost: (shown, of) =>
      `Se dibujan los ${n(shown)} más frecuentes de ${n(of)}; la tabla los tiene todos.`,
    frequencyNote:
      'La barra oscura cuenta estudios; la clara, cuántas veces lo mencionan. Un estudio que lo menciona tres veces es un estudio y tres menciones: solo lo primero es un número de estudios. Lo que solo nombra un hallazgo tiene un estudio y ninguna mención.',
    differ: (value, of) => `Los dos números difieren en ${n(value)} de ${n(of)}.`,
    sensitivityNote:
      'Una celda se apoya en un solo estudio cuando su nivel cambia apenas se deja fuera cualquiera de los suyos.',
    fragile: (value, of) => `${n(value)} de ${n(of)} celdas con estudios se apoyan en un solo estudio.`,
    oneStudy: 'Sin uno cualquiera de sus estudios',
    scenario: {
      withoutKind: (kind) => `Sin los hallazgos de este tipo de evidencia: ${kind}`,
      lowQuality: (share, count) =>
        `Sin los estudios de menor calidad: menos de ${share} de ítems positivos, la mediana (${count})`,
      notAccepted: 'Sin los estudios cuya calidad no está aceptada (o aún no)',
    },
    changes: 'Celdas que cambian de nivel',
    leftOut: 'Estudios afectados',
    same: 'igual',
  }
}

const portuguese = (n: (value: number) => string): SynthesisWords => {
  const studies = (value: number) => `${n(value)} ${value === 1 ? 'estudo' : 'estudos'}`
  return {
    titles: {
      'study-component': 'Estudos × componentes',
      'study-outcome': 'Estudos × desfechos',
      'component-outcome': 'Componentes × desfechos',
      gaps: 'Mapa de lacunas de evidência',
      network: 'Quais componentes vão com quais desfechos',
      timeline: 'Os componentes ao longo dos anos',
      countries: 'Onde os estudos foram feitos',
      together: 'Componentes encontrados nos mesmos estudos',
      'codes-together': 'Códigos encontrados nos mesmos estudos',
      frequencies: 'Com que frequência: estudos e menções',
      sensitivity: 'Em que os níveis se apoiam',
    },
    study: 'Estudo',
    component: 'Componente',
    outcome: 'Desfecho',
    code: 'Código',
    country: 'País',
    year: 'Ano',
    level: 'Nível',
    gap: 'Lacuna',
    group: 'Grupo',
    mentions: 'Menções',
    findings: 'Achados',
    studiesColumn: 'Estudos',
    labels: 'Quais',
    yes: 'sim',
    no: 'não',
    directions: {
      improves: 'melhora',
      mixed: 'misto',
      none: 'sem mudança',
      worsens: 'piora',
      'not-stated': 'direção não indicada',
    },
    contradictory: 'contraditório',
    quality: {
      accepted: 'Aceito',
      'not-accepted': 'Não aceito',
      pending: 'Avaliação em curso',
      'not-appraised': 'Não avaliado',
    },
    kinds: { quantitative: 'Quantitativa', qualitative: 'Qualitativa', mixed: 'Mista', opinion: 'Opinião' },
    noGroup: 'Não mapeado',
    otherGroups: 'Outros',
    noYear: 'Sem ano',
    allStudies: 'Todos os estudos',
    studies,
    times: (value) => `${n(value)} ${value === 1 ? 'menção' : 'menções'}`,
    basis: {
      joined: 'Um estudo conta em uma célula quando tem o componente e relata o desfecho.',
      stated: 'Um estudo conta em uma célula quando um achado nomeia juntos componente e desfecho.',
    },
    levelFrom: (name, value) => `${name}: a partir de ${studies(value)}`,
    matrixNote:
      'Um quadrado onde o estudo o tem; o número diz quantas codificações ou achados, se são vários.',
    directionNote:
      'Os sinais contam estudos pelo que dizem seus achados: ▲ melhora, ◆ misto, ○ sem mudança, ▼ piora. ! marca as células em que os estudos se contradizem.',
    gapNote: (value, of) =>
      `${n(value)} de ${n(of)} células são lacunas: nenhum estudo, ou poucos demais para o segundo nível.`,
    groupNote:
      'Cada bolha cresce com o número de estudos, escrito nela. Um estudo de dois grupos é desenhado em ambos.',
    networkNote: 'Quanto mais larga a linha, mais estudos têm o componente e o desfecho.',
    undated: (value) =>
      value === 1 ? '1 estudo sem ano não é desenhado.' : `${studies(value)} sem ano não são desenhados.`,
    unplaced: (value) => `Não foi mapeado o país de ${studies(value)}.`,
    offMap: (names) => `Fora do mapa: ${names}.`,
    tilesNote:
      'Cada país tem um quadro do mesmo tamanho, perto dos vizinhos. Um estudo feito em vários países conta em cada um.',
    togetherNote:
      'Estudos em que ambos foram encontrados; na diagonal, aqueles em que cada um foi encontrado.',
    onlyMost: (shown, of) => `São desenhados os ${n(shown)} mais frequentes de ${n(of)}; a tabela tem todos.`,
    frequencyNote:
      'A barra escura conta estudos; a clara, quantas vezes o mencionam. Um estudo que o menciona três vezes é um estudo e três menções: só o primeiro é um número de estudos. O que só um achado nomeia tem um estudo e nenhuma menção.',
    differ: (value, of) => `Os dois números diferem em ${n(value)} de ${n(of)}.`,
    sensitivityNote:
      'Uma célula se apoia em um só estudo quando seu nível muda assim que qualquer um dos seus é deixado de fora.',
    fragile: (value, of) => `${n(value)} de ${n(of)} células com estudos se apoiam em um só estudo.`,
    oneStudy: 'Sem qualquer um dos estudos',
    scenario: {
      withoutKind: (kind) => `Sem os achados deste tipo de evidência: ${kind}`,
      lowQuality: (share, count) =>
        `Sem os estudos de menor qualidade: menos de ${share} de itens positivos, a mediana (${count})`,
      notAccepted: 'Sem os estudos cuja qualidade não foi (ou ainda não foi) aceita',
    },
    changes: 'Células que mudam de nível',
    leftOut: 'Estudos envolvidos',
    same: 'igual',
  }
}

const makers = { en: english, es: spanish, pt: portuguese }
const locales = { en: 'en', es: 'es-419', pt: 'pt-BR' }

/** The words of a language. */
export function synthesisWords(language: Language): SynthesisWords {
  const plain = new Intl.NumberFormat(locales[language])
  return makers[language]((value) => plain.format(value))
}
