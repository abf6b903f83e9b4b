import { appraisingEs } from './appraising.es.ts'
import { chartingEs } from './charting.es.ts'
import { checkingEs } from './checking.es.ts'
import { codingEs } from './coding.es.ts'
import { consolidatingEs } from './consolidating.es.ts'
import { deduplicatingEs } from './deduplicating.es.ts'
import { findingEs } from './finding.es.ts'
import { frameEs } from './frame.es.ts'
import { fullTextEs } from './full-text.es.ts'
import { historyEs } from './history.es.ts'
import { mappingEs } from './mapping.es.ts'
import { peopleEs } from './people.es.ts'
import { pilotingEs } from './piloting.es.ts'
import { progressEs } from './progress.es.ts'
import { protocolEs } from './protocol.es.ts'
import { readingEs } from './reading.es.ts'
import { recordsEs } from './records.es.ts'
import { reportingEs } from './reporting.es.ts'
import { resolvingEs } from './resolving.es.ts'
import { screeningEs } from './screening.es.ts'
import { searchingEs } from './searching.es.ts'
import { stoppingEs } from './stopping.es.ts'
import type { Words } from './words.ts'

export const wordsEs: Words = {
  ...frameEs,
  protocol: protocolEs,
  searching: searchingEs,
  deduplicating: deduplicatingEs,
  piloting: pilotingEs,
  screening: screeningEs,
  resolving: resolvingEs,
  progress: progressEs,
  stopping: stoppingEs,
  fullText: fullTextEs,
  reading: readingEs,
  appraising: appraisingEs,
  charting: chartingEs,
  coding: codingEs,
  consolidating: consolidatingEs,
  finding: findingEs,
  mapping: mappingEs,
  checking: checkingEs,
  reporting: reportingEs,
  records: recordsEs,
  people: peopleEs,
  history: historyEs,
}
