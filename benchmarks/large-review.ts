import { defaultProtocol, type FactBody } from '@ayni/review'
import { seededRandom } from '@ayni/statistics'
import type { NewFact } from '@ayni/store'

/** What a large review holds, as the requirement states it; outcomes and findings are ours. */
export const largeSize = { studies: 300, codings: 5_000, components: 30, outcomes: 40, findings: 2_000 }

const directions = ['improves', 'mixed', 'none', 'worsens'] as const

/** The large review as facts, the same at every run. */
export function largeReview(): NewFact[] {
  const facts: NewFact[] = []
  const random = seededRandom('synthesis')
  const pick = (count: number) => Math.floor(random() * count)
  const add = (body: FactBody) => facts.push({ ...body, person: 'ana', at: '2026-01-05T10:00:00.000Z' })
  add({ type: 'review-started', payload: { title: 'Large', language: 'en' } })
  add({ type: 'person-joined', payload: { person: 'ana', name: 'Ana', roles: ['lead', 'reviewer'] } })
  add({
    type: 'protocol-written',
    payload: { protocol: defaultProtocol('Large', 'en'), changed: '', why: '' },
  })
  for (let at = 0; at < largeSize.components; at += 1) {
    add({
      type: 'component-defined',
      payload: { component: `c${at}`, name: { en: `Component number ${at}` }, definition: {} },
    })
    add({ type: 'code-created', payload: { code: `k${at}`, name: `Code ${at}`, definition: '' } })
    add({ type: 'code-placed', payload: { code: `k${at}`, component: `c${at}` } })
  }
  for (let at = 0; at < largeSize.outcomes; at += 1)
    add({
      type: 'outcome-defined',
      payload: { outcome: `o${at}`, name: { en: `Outcome number ${at}` }, definition: {} },
    })
  for (let at = 0; at < largeSize.studies; at += 1) {
    add({ type: 'study-registered', payload: { study: `s${at}`, label: `Study ${at}`, records: [] } })
    const values = [
      { field: 'country', value: [['PE', 'CL', 'IN', 'KE'][pick(4)] ?? ''] },
      { field: 'year', value: [String(1990 + pick(35))] },
      { field: 'design', value: [['qualitative', 'experimental', 'mixed'][pick(3)] ?? ''] },
    ]
    add({ type: 'chart-filled', payload: { study: `s${at}`, values } })
  }
  const place = { passage: 'x', where: '' }
  for (let at = 0; at < largeSize.codings; at += 1)
    add({
      type: 'coding-recorded',
      payload: {
        coding: `d${at}`,
        code: `k${pick(largeSize.components)}`,
        study: `s${pick(largeSize.studies)}`,
        note: '',
        ...place,
      },
    })
  for (let at = 0; at < largeSize.findings; at += 1)
    add({
      type: 'finding-recorded',
      payload: {
        finding: `f${at}`,
        study: `s${pick(largeSize.studies)}`,
        component: `c${pick(largeSize.components)}`,
        outcome: `o${pick(largeSize.outcomes)}`,
        direction: directions[pick(directions.length)] ?? 'none',
        evidence: pick(2) ? 'quantitative' : 'qualitative',
        ...place,
      },
    })
  return facts
}
