import { appraisingEn } from './appraising.en.ts'
import { chartingEn } from './charting.en.ts'
import { checkingEn } from './checking.en.ts'
import { codingEn } from './coding.en.ts'
import { consolidatingEn } from './consolidating.en.ts'
import { deduplicatingEn } from './deduplicating.en.ts'
import { findingEn } from './finding.en.ts'
import { frameEn } from './frame.en.ts'
import { fullTextEn } from './full-text.en.ts'
import { historyEn } from './history.en.ts'
import { mappingEn } from './mapping.en.ts'
import { peopleEn } from './people.en.ts'
import { pilotingEn } from './piloting.en.ts'
import { progressEn } from './progress.en.ts'
import { protocolEn } from './protocol.en.ts'
import { readingEn } from './reading.en.ts'
import { recordsEn } from './records.en.ts'
import { reportingEn } from './reporting.en.ts'
import { resolvingEn } from './resolving.en.ts'
import { screeningEn } from './screening.en.ts'
import { searchingEn } from './searching.en.ts'
import { stoppingEn } from './stopping.en.ts'

export const wordsEn = {
  ...frameEn,
  protocol: protocolEn,
  searching: searchingEn,
  deduplicating: deduplicatingEn,
  piloting: pilotingEn,
  screening: screeningEn,
  resolving: resolvingEn,
  progress: progressEn,
  stopping: stoppingEn,
  fullText: fullTextEn,
  reading: readingEn,
  appraising: appraisingEn,
  charting: chartingEn,
  coding: codingEn,
  consolidating: consolidatingEn,
  finding: findingEn,
  mapping: mappingEn,
  checking: checkingEn,
  reporting: reportingEn,
  records: recordsEn,
  people: peopleEn,
  history: historyEn,
}
