import { defaultProtocol, type Protocol, type ReviewState } from '@ayni/review'
import type { ChartedValue } from '../engines/review/src/facts.ts'
import { decided, imported, type Step, stateAfter } from '../engines/review/src/tiny-review.fixture.ts'

const criterion = (id: string, en: string, es: string, pt: string): Protocol['criteria'][number] => ({
  id,
  kind: 'exclusion',
  text: { en, es, pt },
})

const components = [
  ['grow', 'Growing together', 'Cultivar en común', 'Cultivar juntos'],
  ['decide', 'Shared decisions', 'Decisiones compartidas', 'Decisões partilhadas'],
  ['learn', 'Learning by doing', 'Aprender haciendo', 'Aprender fazendo'],
  ['nature', 'Contact with nature', 'Contacto con la naturaleza', 'Contato com a natureza'],
  ['place', 'Meeting place', 'Lugar de encuentro', 'Lugar de encontro'],
] as const

const outcomes = [
  ['wellbeing', 'Wellbeing', 'Bienestar', 'Bem-estar'],
  ['lonely', 'Loneliness', 'Soledad', 'Solidão'],
  ['diet', 'Diet', 'Alimentación', 'Alimentação'],
  ['activity', 'Physical activity', 'Actividad física', 'Atividade física'],
] as const

const countries = ['US', 'GB', 'BR', 'CL', 'ES', 'IN']
const countryEnds = [10, 17, 23, 27, 31, 34]
const designs = ['qualitative', 'observational', 'experimental', 'quasi-experimental', 'mixed']
const designEnds = [14, 22, 27, 30, 34]

/**
 * A whole review of which every number is known: 1,296 records, 268 duplicates, 1,028 screened, 930 excluded, 98 sought, 4 not
 * retrieved, 94 assessed, 58 excluded, 36 reports of 34 studies; a pilot of 50 with a kappa of 0.757.
 */
export function gardensReview(): ReviewState {
  const protocol = defaultProtocol('Community gardens', 'en')
  protocol.criteria = [
    criterion('population', 'Wrong population', 'Población equivocada', 'População errada'),
    criterion('concept', 'No gardening activity', 'Sin actividad de huerto', 'Sem atividade de horta'),
    criterion('outcome', 'No health outcome', 'Sin resultado de salud', 'Sem desfecho de saúde'),
    criterion('design', 'Not primary research', 'No es investigación primaria', 'Não é pesquisa primária'),
  ]
  const steps: Step[] = [
    { type: 'review-started', payload: { title: 'Community gardens', language: 'en' } },
    { type: 'protocol-written', payload: { protocol, changed: '', why: '' } },
    imported('PubMed', 'database', 1, 612),
    imported('Scopus', 'database', 613, 540),
    imported('SciELO', 'database', 1153, 98),
    imported('Grey literature', 'other', 1251, 46),
    {
      type: 'duplicates-found',
      payload: {
        compared: 1296,
        links: Array.from({ length: 268 }, (_, at) => ({
          a: `r${613 + at}`,
          b: `r${1 + at}`,
          certainty: 1,
          zone: 'certain',
          reasons: [],
          relation: null,
        })),
      },
    },
    {
      type: 'pilot-opened',
      payload: {
        round: 'pilot-1',
        seed: 's',
        size: 50,
        records: Array.from({ length: 50 }, (_, at) => `r${301 + at}`),
        reviewers: ['ana', 'luis'],
      },
    },
  ]
  // Both include 12, both exclude 33, and they differ on 5.
  for (let at = 0; at < 50; at += 1) {
    steps.push(decided('ana', `r${301 + at}`, 'pilot-1', at < 15 ? 'include' : 'exclude'))
    steps.push(
      decided('luis', `r${301 + at}`, 'pilot-1', at < 12 || at === 15 || at === 16 ? 'include' : 'exclude'),
    )
  }
  const own = Array.from({ length: 1296 }, (_, at) => at + 1).filter((id) => id < 613 || id > 880)
  for (const [at, id] of own.entries())
    for (const by of ['ana', 'luis'])
      steps.push(decided(by, `r${id}`, 'title-abstract', at < 98 ? 'include' : 'exclude'))
  for (const id of own.slice(0, 4))
    steps.push({ type: 'retrieval-noted', payload: { record: `r${id}`, retrieved: false, note: '' } })
  for (const [at, id] of own.slice(4, 98).entries()) {
    const reason =
      at < 36 ? [] : at < 57 ? ['population'] : at < 76 ? ['concept'] : at < 87 ? ['outcome'] : ['design']
    for (const by of ['ana', 'luis']) {
      const step = decided(by, `r${id}`, 'full-text', at < 36 ? 'include' : 'exclude')
      if (step.type === 'decision-recorded') step.payload.reasons = reason
      steps.push(step)
    }
  }
  for (const [component, en, es, pt] of components)
    steps.push(
      { type: 'component-defined', payload: { component, name: { en, es, pt }, definition: {} } },
      ...['a', 'b'].flatMap((which): Step[] => [
        {
          type: 'code-created',
          payload: { code: `${component}-${which}`, name: `${en} ${which}`, definition: '' },
        },
        { type: 'code-placed', payload: { code: `${component}-${which}`, component } },
      ]),
    )
  for (const [outcome, en, es, pt] of outcomes)
    steps.push({ type: 'outcome-defined', payload: { outcome, name: { en, es, pt }, definition: {} } })
  const included = own.slice(4, 40).map((id) => `r${id}`)
  for (let at = 0; at < 34; at += 1) {
    const study = `s${at}`
    const records = [included[at] ?? '', ...(at < 2 ? [included[34 + at] ?? ''] : [])]
    steps.push({
      type: 'study-registered',
      payload: { study, label: `Author${at} ${2004 + (at % 18)}`, records },
    })
    const values: ChartedValue[] = [
      { field: 'year', value: [String(2004 + (at % 18))] },
      { field: 'country', value: [countries[countryEnds.findIndex((end) => at < end)] ?? ''] },
      { field: 'design', value: [designs[designEnds.findIndex((end) => at < end)] ?? ''] },
    ]
    steps.push({ type: 'chart-filled', payload: { study, values, isFinished: true } })
    const codes = [
      ...(at < 22 ? ['grow-a'] : []),
      ...(at < 9 ? ['grow-b'] : []),
      ...(at % 2 === 0 ? ['decide-a'] : []),
      ...(at % 3 === 0 ? ['learn-a'] : []),
      ...(at >= 16 ? ['nature-a'] : []),
      ...(at % 5 === 0 ? ['place-a'] : []),
    ]
    for (const code of codes)
      steps.push({
        type: 'coding-recorded',
        payload: { coding: `${study} ${code}`, code, study, passage: '', where: '', note: '' },
      })
    const reported = [
      ...(at < 25 ? ['wellbeing'] : []),
      ...(at % 2 === 1 ? ['lonely'] : []),
      ...(at >= 20 ? ['diet'] : []),
      ...(at % 4 === 0 ? ['activity'] : []),
    ]
    for (const outcome of reported)
      steps.push({
        type: 'finding-recorded',
        payload: {
          finding: `${study} ${outcome}`,
          study,
          component: null,
          outcome,
          direction: 'improves',
          passage: '',
          where: '',
        },
      })
  }
  return stateAfter(steps)
}
