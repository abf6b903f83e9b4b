import {
  defaultSettings,
  newRanker,
  type OrderFigures,
  orderFigures,
  type RankedText,
  readTexts,
  type SimulateOptions,
  type SvmSettings,
  simulateScreening,
  stoppingPoint,
} from '@ayni/review'
import {
  peerLoss,
  peerMeans,
  priorPairs,
  questions,
  readScreenedSet,
  type ScreenedSet,
  screenedSetNames,
  screenedSetsExist,
  spreadPriors,
} from './screening-sets.ts'
import { shuffled } from './seeded.ts'
import { syntheticRecords } from './synthetic-records.ts'

const figureNames = ['wss95AtStep', 'wss95', 'recallAt10', 'meanRank', 'loss', 'ndcg'] as const
const priorSets = [0, 1, 2]
const write = (line: string) => void process.stdout.write(`${line}\n`)
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
const row = (name: string, values: readonly (number | string)[]) =>
  write(
    `${name.padEnd(34)}${values.map((value) => (typeof value === 'number' ? value.toFixed(4) : value).padStart(12)).join('')}`,
  )

/** CPU seconds since the beginning of the program. */
function cpu(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6
}

function figuresOf({ texts, labels }: ScreenedSet, priors: number[], options: SimulateOptions): OrderFigures {
  const order = simulateScreening(texts, labels, priors, options).slice(priors.length)
  return orderFigures(
    order.map((index) => labels[index] === true),
    texts.length - priors.length,
  )
}

function meanFigures(set: ScreenedSet, settings: SvmSettings): Record<(typeof figureNames)[number], number> {
  const all = priorSets.map((s) => figuresOf(set, spreadPriors(set.labels, s), { settings }))
  const of = (name: (typeof figureNames)[number]) => mean(all.map((figures) => figures[name]))
  return {
    wss95AtStep: of('wss95AtStep'),
    wss95: of('wss95'),
    recallAt10: of('recallAt10'),
    meanRank: of('meanRank'),
    loss: of('loss'),
    ndcg: of('ndcg'),
  }
}

/** Every set with the default settings, three pairs of priors each, beside the peer. */
function printQuality(sets: readonly ScreenedSet[]): void {
  write(
    `\nRanking: ${sets.length} sets, ${priorSets.length} pairs of priors each; peer: ASReview 3.0.5, ELAS u4`,
  )
  row('set', [...figureNames, 'peer loss'])
  const before = cpu()
  const results = sets.map((set) => ({ set, figures: meanFigures(set, defaultSettings) }))
  const seconds = (cpu() - before) / priorSets.length
  for (const { set, figures } of results)
    row(set.name, [...figureNames.map((name) => figures[name]), peerLoss[set.name] ?? Number.NaN])
  row(
    'mean',
    figureNames.map((name) => mean(results.map(({ figures }) => figures[name]))),
  )
  row(
    'mean of the peer',
    figureNames.map((name) => peerMeans[name]),
  )
  const differences = results.map(({ set, figures }) => figures.loss - (peerLoss[set.name] ?? Number.NaN))
  write(
    `lower loss than the peer on ${differences.filter((difference) => difference < 0).length} of ${sets.length} sets; largest excess ${Math.max(...differences).toFixed(3)}`,
  )
  write(
    `CPU seconds for all sets with one pair of priors: ${seconds.toFixed(1)} (peer ${peerMeans.cpuSeconds}, ratio ${(seconds / peerMeans.cpuSeconds).toFixed(3)})`,
  )
}

/** Settings chosen on all other sets: what they are worth on a set they were not chosen on. */
function printLeaveOneOut(sets: readonly ScreenedSet[]): void {
  const grid = [0.06, 0.15, 0.4].flatMap((cost) => [5, 15].map((ratio): SvmSettings => ({ cost, ratio })))
  const small = sets.filter(({ texts }) => texts.length < 2_000)
  const losses = grid.map((settings) => small.map((set) => meanFigures(set, settings).loss))
  write(`\nLeave one set out: ${small.length} sets of fewer than 2,000 records, ${grid.length} settings`)
  const left = small.map((set, out) => {
    const elsewhere = losses.map((ofSettings) => mean(ofSettings.filter((_, index) => index !== out)))
    const best = elsewhere.indexOf(Math.min(...elsewhere))
    const { cost, ratio } = grid[best] ?? defaultSettings
    const loss = losses[best]?.[out] ?? Number.NaN
    row(set.name, [loss, `cost ${cost}`, `ratio ${ratio}`])
    return loss
  })
  row('mean', [mean(left)])
  row('mean with the default', [
    mean(
      losses[
        grid.findIndex((one) => one.cost === defaultSettings.cost && one.ratio === defaultSettings.ratio)
      ] ?? [],
    ),
  ])
  row('mean of the peer', [mean(small.map(({ name }) => peerLoss[name] ?? Number.NaN))])
}

/** Without any decision, from a question in words. */
function printColdStart(sets: readonly ScreenedSet[]): void {
  write('\nCold start: no decision, a question in a line')
  row('set', ['loss', 'recallAt10', 'wss95'])
  const all = sets.map((set) => {
    const figures = figuresOf(set, [], { question: questions[set.name] ?? '' })
    row(set.name, [figures.loss, figures.recallAt10, figures.wss95])
    return figures
  })
  row('mean', [
    mean(all.map(({ loss }) => loss)),
    mean(all.map(({ recallAt10 }) => recallAt10)),
    mean(all.map(({ wss95 }) => wss95)),
  ])
}

/** The same records in English and in Spanish. */
function printLanguages(): void {
  write('\nThe same records in two languages')
  row('set', ['loss', 'wss95'])
  for (const name of ['kwok_2020', 'kwok_2020_es']) {
    const { loss, wss95 } = meanFigures(readScreenedSet(name), defaultSettings)
    row(name, [loss, wss95])
  }
}

/** How far the loss of a small set hangs on the pair of priors: 48 pairs instead of three. */
function printPriors(sets: readonly ScreenedSet[]): void {
  const pairs = 48
  write(`\nSets of fewer than 400 records: loss over ${pairs} pairs of priors`)
  row('set', ['mean', 'deviation', 'least', 'most', 'three pairs', 'peer, three'])
  for (const set of sets.filter(({ texts }) => texts.length < 400)) {
    const losses = priorPairs(set.labels, pairs).map((priors) => figuresOf(set, priors, {}).loss)
    const average = mean(losses)
    row(set.name, [
      average,
      Math.sqrt(mean(losses.map((loss) => (loss - average) ** 2))),
      Math.min(...losses),
      Math.max(...losses),
      meanFigures(set, defaultSettings).loss,
      peerLoss[set.name] ?? Number.NaN,
    ])
  }
}

/**
 * When the tests let one stop, on full simulated orders from many pairs of priors. Sets that say who passed title and abstract
 * count as two reviews. Misses and reading are means over reviews of the means over pairs: one review, one weight.
 */
function printStopping(sets: readonly ScreenedSet[]): void {
  write('\nStopping: confidence 0.95, tested every 10 records or every 100th of the set')
  const reviews = sets.flatMap((set) => (set.passed ? [set, { ...set, labels: set.passed }] : [set]))
  const orders = reviews.map(({ texts, labels }) =>
    priorPairs(labels, texts.length < 1_500 ? 20 : texts.length < 3_000 ? 4 : 1).map((priors) =>
      simulateScreening(texts, labels, priors, { all: true }).map((index) => labels[index] === true),
    ),
  )
  row('target, assumption', ['reviews', 'runs', 'missed', 'read', 'recall', 'least recall'])
  for (const target of [0.9, 0.95])
    for (const assuming of ['none', 'ranked'] as const) {
      const stops = orders.map((runs) =>
        runs.map((found) => {
          const { screened, recall } = stoppingPoint(found, { target, confidence: 0.95, assuming })
          return { read: screened / found.length, recall, missed: recall < target ? 1 : 0 }
        }),
      )
      const over = (of: (stop: { read: number; recall: number; missed: number }) => number) =>
        mean(stops.map((runs) => mean(runs.map(of))))
      row(`${target} ${assuming}`, [
        String(stops.length),
        String(stops.flat().length),
        over(({ missed }) => missed),
        over(({ read }) => read),
        over(({ recall }) => recall),
        Math.min(...stops.flat().map(({ recall }) => recall)),
      ])
      for (const [index, runs] of stops.entries()) {
        const missed = runs.filter((stop) => stop.missed > 0)
        if (missed.length > 0)
          write(
            `  below ${target}: ${missed.length} of ${runs.length} runs of ${reviews[index]?.name} (${reviews[index]?.labels.filter((label) => label).length} of ${reviews[index]?.labels.length} relevant)`,
          )
      }
    }
}

/**
 * What the test that assumes nothing is worth where it is hardest: likely records came first, and from somewhere on the order is
 * no better than chance.
 */
function printChance(): void {
  const runs = 300
  write(
    `\nStopping where the end of the order is by chance: target 0.95, confidence 0.95, ${runs} orders each`,
  )
  row('records, relevant, first part', ['missed', 'read'])
  for (const [records, relevant, first, foundFirst] of [
    [1_000, 20, 0.2, 0.9],
    [1_000, 30, 0.2, 0.85],
    [1_000, 50, 0.3, 0.8],
    [1_000, 50, 0.3, 0.9],
    [1_000, 100, 0.3, 0.9],
    [2_000, 200, 0.3, 0.85],
    [1_120, 363, 0.7, 0.92],
  ] as const) {
    const [size, most] = [Math.round(records * first), Math.round(relevant * foundFirst)]
    const part = (length: number, ofThem: number, seed: number) =>
      shuffled(
        Array.from({ length }, (_, index) => index < ofThem),
        seed,
      )
    const stops = Array.from({ length: runs }, (_, run) => {
      const found = [...part(size, most, run), ...part(records - size, relevant - most, runs + run)]
      return stoppingPoint(found, { target: 0.95, confidence: 0.95, assuming: 'none' })
    })
    row(`${records}, ${relevant}, ${foundFirst} in ${first}`, [
      mean(stops.map(({ recall }) => (recall < 0.95 ? 1 : 0))),
      mean(stops.map(({ screened }) => screened / records)),
    ])
  }
}

/** Records made up, in no language, so that each word is cut into runs of letters: the most work a text can be. */
function madeUpTexts(count: number): RankedText[] {
  return syntheticRecords(count, 1).records.map(({ title, abstract, journal, year }) => ({
    title,
    abstract,
    keywords: '',
    authors: '',
    journal,
    year,
  }))
}

/** Reading texts, and ranking anew after one more decision. */
function printSpeed(large: boolean): void {
  write(
    '\nSpeed with abstracts (peer: 6.4 CPU s of features at 10,000; 22 to 31 ms and 117 to 258 ms a step). The first line warms up what the others run',
  )
  row('records', ['CPU s', 'seconds', 'step ms', 'MB'])
  if (screenedSetsExist) {
    const real = screenedSetNames().flatMap((name) => readScreenedSet(name).texts)
    rowOfSpeed('labelled sets', real.slice(0, 10_000))
  }
  for (const count of large ? [10_000, 50_000, 500_000] : [10_000, 50_000])
    rowOfSpeed('made up', madeUpTexts(count))
}

function rowOfSpeed(kind: string, texts: readonly RankedText[]): void {
  const before = { cpu: cpu(), wall: performance.now() }
  const ranker = newRanker(readTexts(texts))
  const features = [cpu() - before.cpu, (performance.now() - before.wall) / 1_000]
  for (let index = 0; index < 200; index += 1) ranker.learn(index * 7, index % 5 === 0)
  for (let warm = 0; warm < 5; warm += 1) ranker.rank()
  const steps = 20
  const start = cpu()
  for (let step = 0; step < steps; step += 1) {
    ranker.learn(1_500 + step, step % 5 === 0)
    ranker.rank()
  }
  row(`${texts.length.toLocaleString('en')} ${kind}`, [
    ...features,
    (1_000 * (cpu() - start)) / steps,
    String(Math.round(process.memoryUsage().rss / 1e6)),
  ])
}

const parts = process.argv.slice(3)
const wants = (part: string) => parts.length === 0 || parts.includes(part)
if (wants('chance')) printChance()
if (wants('speed')) printSpeed(parts.includes('500000'))
if (screenedSetsExist) {
  const sets = screenedSetNames().map(readScreenedSet)
  if (wants('quality')) printQuality(sets)
  if (wants('languages')) printLanguages()
  if (wants('cold')) printColdStart(sets)
  if (wants('priors')) printPriors(sets)
  if (wants('stopping')) printStopping(sets)
  if (wants('left-out')) printLeaveOneOut(sets)
} else write('The labelled sets are not beside this checkout; only the speed was measured.')
