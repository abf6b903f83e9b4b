import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import type { RankedText } from '@ayni/review'
import papaparse from 'papaparse'

/** Records whose decisions are known. */
export type ScreenedSet = {
  name: string
  texts: RankedText[]
  labels: boolean[]
  /** Who passed title and abstract, where a set says so and it is not what `labels` say. */
  passed: boolean[] | null
}

const folder = new URL('../../shared/data/screening/', import.meta.url)

export const screenedSetsExist = existsSync(folder)

/** All sets, translations apart. */
export function screenedSetNames(): string[] {
  return readdirSync(folder).filter((name) => !name.endsWith('_es'))
}

/** Reads a set with all fields that it has. */
export function readScreenedSet(name: string): ScreenedSet {
  const plain = new URL(`${name}/records.csv`, folder)
  const bytes = existsSync(plain)
    ? readFileSync(plain)
    : gunzipSync(readFileSync(new URL(`${name}/records.csv.gz`, folder)))
  const { data } = papaparse.parse<Record<string, string>>(bytes.toString(), {
    header: true,
    skipEmptyLines: true,
  })
  const labels = data.map((row) => row['label_included'] === '1')
  const passed = data.map((row) => row['label_abstract'] === '1')
  return {
    name,
    labels,
    passed: passed.some((pass) => pass) && passed.some((pass, row) => pass !== labels[row]) ? passed : null,
    texts: data.map((row) => ({
      title: row['title'] ?? '',
      abstract: row['abstract'] ?? '',
      keywords: row['keywords'] ?? '',
      authors: row['authors'] ?? '',
      journal: row['journal'] ?? '',
      year: Number(row['year']) || null,
    })),
  }
}

/** Prior set `s` of 5: one relevant and one irrelevant record, spread over the file; no chance is involved. */
export function spreadPriors(labels: readonly boolean[], s: number): number[] {
  return [true, false].flatMap((kind) => {
    const rows = labels.flatMap((label, row) => (label === kind ? [row] : []))
    return rows[Math.floor(((s + 0.5) * rows.length) / 5)] ?? []
  })
}

/** Many pairs of one relevant and one irrelevant record: each relevant one in its turn, the others in steps that visit all. */
export function priorPairs(labels: readonly boolean[], pairs: number): number[][] {
  const [relevant, others] = [true, false].map((kind) =>
    labels.flatMap((label, index) => (label === kind ? [index] : [])),
  )
  return Array.from({ length: pairs }, (_, pair) => [
    relevant?.[pair % relevant.length] ?? 0,
    others?.[(pair * 7_919) % others.length] ?? 0,
  ])
}

/** ASReview 3.0.5 with its default model (ELAS u4) on the same priors: mean loss of each set, measured on this kind of machine. */
export const peerLoss: Readonly<Record<string, number>> = {
  accident_prone_locations: 0.079,
  'bannach-brown_2019': 0.071,
  cdss_ro: 0.108,
  cohen2006_ADHD: 0.068,
  cohen2006_Antihistamines: 0.316,
  cohen2006_AtypicalAntipsychotics: 0.177,
  cohen2006_Estrogens: 0.146,
  cohen2006_NSAIDS: 0.043,
  cohen2006_Opiods: 0.107,
  cohen2006_Triptans: 0.114,
  filges_2015: 0.1,
  kitchenham_2010: 0.082,
  kwok_2020: 0.058,
  scoping_melanoma: 0.356,
  scoping_smartphones: 0.049,
  scoping_solastalgia: 0.19,
  scoping_teachers: 0.201,
  smid_2020: 0.035,
  wos_synthetic_data_health: 0.08,
}

/** Its means over the 19 sets, and its CPU seconds for all of them with one pair of priors. */
export const peerMeans = {
  wss95AtStep: 0.493,
  wss95: 0.448,
  recallAt10: 0.492,
  meanRank: 0.1703,
  loss: 0.1253,
  ndcg: 0.7626,
  cpuSeconds: 255,
}

/** What the reviews asked, in a line each: for a start without any decision. */
export const questions: Readonly<Record<string, string>> = {
  accident_prone_locations:
    'Methods to identify accident-prone locations, road crash hotspots and black spots',
  'bannach-brown_2019':
    'Animal models of depression: preclinical studies of depressive-like behaviour in rodents',
  cdss_ro: 'Clinical decision support systems in radiation oncology',
  cohen2006_ADHD:
    'Drugs for attention deficit hyperactivity disorder: efficacy and safety in randomised trials',
  cohen2006_Antihistamines:
    'Second-generation antihistamines for allergic rhinitis and urticaria: comparative trials',
  cohen2006_AtypicalAntipsychotics:
    'Atypical antipsychotics for schizophrenia and bipolar disorder: comparative trials',
  cohen2006_Estrogens:
    'Estrogens for menopausal symptoms and bone density: randomised trials of hormone therapy',
  cohen2006_NSAIDS:
    'Nonsteroidal anti-inflammatory drugs and COX-2 inhibitors for arthritis pain: comparative trials',
  cohen2006_Opiods: 'Long-acting opioids for chronic non-cancer pain: comparative trials',
  cohen2006_Triptans: 'Triptans for acute migraine: comparative randomised trials',
  filges_2015: 'Multisystemic and outpatient treatment of drug use among young people: effects',
  kitchenham_2010: 'Systematic literature reviews in software engineering and software defect prediction',
  kwok_2020: 'Virus metagenomics in farm animals: sequencing of viromes in livestock',
  scoping_melanoma: 'Melanoma: primary care and patient experience',
  scoping_smartphones: 'Smartphone addiction and problematic smartphone use',
  scoping_solastalgia: 'Solastalgia: distress caused by environmental change',
  scoping_teachers: 'Teachers: training, competence and well-being at school',
  smid_2020: 'Bayesian estimation with small samples in structural equation models: simulation studies',
  wos_synthetic_data_health: 'Synthetic data in health care and medicine',
}
