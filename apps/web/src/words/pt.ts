import { appraisingPt } from './appraising.pt.ts'
import { chartingPt } from './charting.pt.ts'
import { checkingPt } from './checking.pt.ts'
import { codingPt } from './coding.pt.ts'
import { consolidatingPt } from './consolidating.pt.ts'
import { deduplicatingPt } from './deduplicating.pt.ts'
import { findingPt } from './finding.pt.ts'
import { framePt } from './frame.pt.ts'
import { fullTextPt } from './full-text.pt.ts'
import { historyPt } from './history.pt.ts'
import { mappingPt } from './mapping.pt.ts'
import { peoplePt } from './people.pt.ts'
import { pilotingPt } from './piloting.pt.ts'
import { progressPt } from './progress.pt.ts'
import { protocolPt } from './protocol.pt.ts'
import { readingPt } from './reading.pt.ts'
import { recordsPt } from './records.pt.ts'
import { reportingPt } from './reporting.pt.ts'
import { resolvingPt } from './resolving.pt.ts'
import { screeningPt } from './screening.pt.ts'
import { searchingPt } from './searching.pt.ts'
import { stoppingPt } from './stopping.pt.ts'
import type { Words } from './words.ts'

export const wordsPt: Words = {
  ...framePt,
  protocol: protocolPt,
  searching: searchingPt,
  deduplicating: deduplicatingPt,
  piloting: pilotingPt,
  screening: screeningPt,
  resolving: resolvingPt,
  progress: progressPt,
  stopping: stoppingPt,
  fullText: fullTextPt,
  reading: readingPt,
  appraising: appraisingPt,
  charting: chartingPt,
  coding: codingPt,
  consolidating: consolidatingPt,
  finding: findingPt,
  mapping: mappingPt,
  checking: checkingPt,
  reporting: reportingPt,
  records: recordsPt,
  people: peoplePt,
  history: historyPt,
}
