/** How good an order of screening was; records that were never shown count as irrelevant at the end. */
export type OrderFigures = {
  /** Records and relevant ones among them, without priors. */
  records: number
  relevant: number
  /** Share of the records at which 95 % of the relevant ones were found. */
  readFor95: number
  /** Work saved over sampling at 95 % recall: 0.95 minus `readFor95` (Cohen et al., 2006, doi:10.1197/jamia.M1929). */
  wss95: number
  /** The same at the last step of recall not above 95 %, against a random order in whole records, as some programs print it. */
  wss95AtStep: number
  /** Share of the relevant records among the first tenth. */
  recallAt10: number
  /** Mean rank of the relevant records, as a share of the records. */
  meanRank: number
  /** Area between the recall curve and the best one possible, 0 (best) to 1 (worst). */
  loss: number
  /** Normalised discounted cumulative gain, 0 to 1 (best). */
  ndcg: number
}

/**
 * Figures of an order of screening.
 *
 * @param found whether the record at each place of the order is relevant, without priors.
 * @param records how many there were to screen, without priors.
 * @throws where no record is relevant or all are, since no order is better than another then.
 * @example orderFigures([true, false, true], 10).recallAt10 // 0.5
 */
export function orderFigures(found: readonly boolean[], records: number): OrderFigures {
  const ranks = found.flatMap((relevant, index) => (relevant ? [index + 1] : []))
  const relevant = ranks.length
  if (relevant === 0 || relevant === records)
    throw new Error(`orderFigures requires records of both kinds; got ${relevant} relevant of ${records}`)
  const rankFor95 = ranks[Math.ceil(0.95 * relevant - 1e-9) - 1] ?? records
  const tenth = Math.max(1, Math.floor(records / 10 + 1e-9))
  const sumOfRanks = ranks.reduce((sum, rank) => sum + rank, 0)
  const gain = ranks.reduce((sum, rank) => sum + 1 / Math.log2(rank + 1), 0)
  const best = ranks.reduce((sum, _, index) => sum + 1 / Math.log2(index + 2), 0)
  // The curve counts each relevant record from its rank to the end.
  const area = relevant * (records + 1) - sumOfRanks
  return {
    records,
    relevant,
    readFor95: rankFor95 / records,
    wss95: 0.95 - rankFor95 / records,
    wss95AtStep: savedAtStep(ranks, records),
    recallAt10: ranks.filter((rank) => rank <= tenth).length / relevant,
    meanRank: sumOfRanks / relevant / records,
    loss: (relevant * (records - (relevant - 1) / 2) - area) / (relevant * (records - relevant)),
    ndcg: gain / best,
  }
}

function savedAtStep(ranks: readonly number[], records: number): number {
  const relevant = ranks.length
  const step = Math.floor(0.95 * relevant + 1e-9)
  if (step === 0) return 0
  let random = 0
  while (random < records && halfEven((relevant * random) / (records - 1)) < step) random += 1
  return (random + 1 - (ranks[step - 1] ?? records)) / records
}

/** Rounds to the nearest whole number, halves to the even one. */
function halfEven(value: number): number {
  const below = Math.floor(value)
  const rest = value - below
  return rest > 0.5 || (rest === 0.5 && below % 2 === 1) ? below + 1 : below
}
