import type { Counts } from './duplicate-scores.ts'

/** What a peer reached on a set, with its default settings, and the CPU seconds it took. */
export type PeerFigure = { peer: string; pairs: Counts; records: Counts; cpu: number }

const figure = (
  peer: string,
  [right, wrong, missed]: readonly [number, number, number],
  [removed, lost, kept]: readonly [number, number, number],
  cpu: number,
): PeerFigure => ({
  peer,
  pairs: { right, wrong, missed },
  records: { right: removed, wrong: lost, missed: kept },
  cpu,
})

/**
 * Measured on 23 November 2026 with the same scoring: bib-dedupe (commit cdb18ef), ASySD, dedupe-sweep. Home
 * advantage: bib-dedupe's rules were developed on the four clinical sets, ASySD's on diabetes, dedupe-sweep's on
 * copper and diabetes.
 */
export const peers: Record<string, PeerFigure[]> = {
  asysd_diabetes: [
    figure('bib-dedupe', [2555, 0, 0], [1261, 0, 0], 156.8),
    figure('ASySD', [2538, 0, 17], [1259, 0, 2], 7.4),
    figure('dedupe-sweep forbes', [2539, 76, 16], [1260, 5, 1], 0.4),
    figure('dedupe-sweep forbesMinFP', [2369, 0, 186], [1204, 0, 57], 0.4),
  ],
  iebh_copper: [
    figure('bib-dedupe', [173, 0, 1], [149, 0, 1], 6.8),
    figure('ASySD', [171, 0, 3], [147, 0, 3], 2.7),
    figure('dedupe-sweep forbes', [167, 3, 7], [146, 2, 4], 0.1),
    figure('dedupe-sweep forbesMinFP', [172, 0, 2], [148, 0, 2], 0.1),
  ],
  rathbone_cytology: [
    figure('bib-dedupe', [895, 0, 14], [766, 0, 6], 8.9),
    figure('ASySD', [881, 1, 28], [750, 1, 22], 3.0),
    figure('dedupe-sweep forbes', [891, 18, 18], [758, 7, 14], 0.2),
    figure('dedupe-sweep forbesMinFP', [889, 0, 20], [756, 0, 16], 0.2),
  ],
  rathbone_haematology: [
    figure('bib-dedupe', [135, 2, 28], [120, 1, 15], 10.1),
    figure('ASySD', [116, 0, 47], [109, 0, 26], 2.9),
    figure('dedupe-sweep forbes', [126, 14, 37], [117, 10, 18], 0.2),
    figure('dedupe-sweep forbesMinFP', [119, 2, 44], [111, 1, 24], 0.2),
  ],
  dblp_acm: [
    figure('bib-dedupe', [1331, 915, 893], [1341, 142, 883], 24.0),
    figure('ASySD', [769, 528, 1455], [783, 102, 1441], 6.2),
    figure('dedupe-sweep forbes', [2032, 166, 192], [2037, 73, 187], 8.0),
    figure('dedupe-sweep forbesMinFP', [0, 0, 2224], [0, 0, 2224], 8.5),
  ],
}

/** Tricky pairs judged right, of 25. */
export const peersOnTrickyPairs = 'bib-dedupe 25 (its own test cases), ASySD 20, dedupe-sweep 20 to 22'

/** CPU milliseconds a record and peak memory at 20,000 made-up records. */
export const peersAt20000 =
  'bib-dedupe 10.0 ms, 4,701 MB · ASySD 1.16 ms, 461 MB · dedupe-sweep forbes 0.55 ms, 158 MB'
