import { agreementOfTable } from './agreement-of-table.ts'
import { appraise, chooseAppraisalSet, listAppraisals, setAppraisalAside } from './appraising/appraise.ts'
import { readInstrument } from './appraising/read-instrument.ts'
import { overrideAcceptance, readItemAgreement, settleItem } from './appraising/settle.ts'
import {
  fillChart,
  listCharts,
  listOwnCharts,
  listStudies,
  registerStudy,
  settleField,
} from './charting/chart.ts'
import { fillFromTable, fillSeveral, finishSeveral, readChartTable } from './charting/fill-table.ts'
import { readForm } from './charting/read-form.ts'
import {
  createCode,
  defineComponent,
  noteCoding,
  placeCode,
  placeCodes,
  readCodebook,
  recordCoding,
  retireComponent,
  withdrawCoding,
} from './coding/codebook.ts'
import { importCodebook, inspectCodebook } from './coding/exchange.ts'
import {
  agreeOnCodes,
  codeHistory,
  describeCode,
  finishCoding,
  mergeCodes,
  retireCode,
  splitCode,
} from './coding/revise-codes.ts'
import { readPlacements } from './consolidating/record.ts'
import { castVote, closeVotes, openVotes, readVotings } from './consolidating/vote.ts'
import { cancelDuplicates, duplicatesProgress, findDuplicates } from './deduplicating/find-duplicates.ts'
import { listGroups, readGroup } from './deduplicating/groups.ts'
import {
  acceptPairs,
  judgePair,
  listCertainties,
  listPairs,
  splitRecord,
} from './deduplicating/judge-duplicates.ts'
import { openExample } from './example.ts'
import { defineOutcome, recordFinding, withdrawFinding } from './finding/findings.ts'
import { attachFile, detachFile, recogniseFile } from './full-text/attach.ts'
import { listFullTexts, noteRetrieval } from './full-text/note-retrieval.ts'
import { fetchFullText, readFullText } from './full-text/read.ts'
import { readHistory } from './history.ts'
import type { AnyOperation, Operation } from './operation.ts'
import { addPerson, changePerson } from './people/people.ts'
import { readProtocol, tryLevelRule, writeProtocol } from './protocol/write-protocol.ts'
import { restoreBundle } from './publishing/bundle.ts'
import { noteChecklist, readChecklist } from './publishing/checklist.ts'
import { addCitationStyle, listCitationStyles, removeCitationStyle } from './publishing/citation-styles.ts'
import { download, makeReport } from './publishing/download.ts'
import { listFrameworks, publishFramework, showFramework } from './publishing/frameworks.ts'
import { fillManuscript, listPlaceholders } from './publishing/manuscript.ts'
import {
  checkManuscriptFile,
  dismissReading,
  keepReading,
  keepReadings,
} from './publishing/manuscript-check.ts'
import { listReviews, overview, startReview } from './reviews.ts'
import { roundAgreement } from './screening/agreement.ts'
import { decideMany, undoMany } from './screening/decide-many.ts'
import { withdrawComment, writeComment } from './screening/discuss-conflict.ts'
import { importDecisions } from './screening/import-decisions.ts'
import { labelRecords } from './screening/label-records.ts'
import { listPilots, openPilot } from './screening/open-pilot.ts'
import { rankReports } from './screening/ranking/rank.ts'
import { readStopping } from './screening/ranking/stopping.ts'
import { listConflicts, reopenConflict, resolveConflict } from './screening/resolve-conflicts.ts'
import { decide, nextToScreen, ownDecisions, undoDecision } from './screening/screen.ts'
import { chooseScreeningWords, readScreeningWords } from './screening/screening-words.ts'
import { teamProgress } from './screening/team-progress.ts'
import {
  importProgress,
  importReferences,
  inspectImport,
  reassignImport,
  restoreImport,
  withdrawImport,
} from './searching/import-references.ts'
import { findRecords, listRecords, readRecord } from './searching/records.ts'
import { importProblems, listSearches, logSearch } from './searching/searches.ts'
import { readSources } from './searching/sources.ts'
import {
  readCheck,
  readFlow,
  readMap,
  readMapCounts,
  stateClaim,
  withdrawClaim,
} from './synthesis/synthesis.ts'
import { readSynthesisMark, readSynthesisView } from './synthesis/synthesis-views.ts'

/** All that one can do and ask, in the order of the method. Server, terminal and API read this list. */
const list = [
  listReviews,
  startReview,
  openExample,
  overview,
  addPerson,
  changePerson,
  readProtocol,
  writeProtocol,
  tryLevelRule,
  logSearch,
  listSearches,
  inspectImport,
  importReferences,
  importProgress,
  importProblems,
  withdrawImport,
  restoreImport,
  reassignImport,
  readSources,
  listRecords,
  findRecords,
  readRecord,
  findDuplicates,
  duplicatesProgress,
  cancelDuplicates,
  listPairs,
  judgePair,
  listCertainties,
  acceptPairs,
  listGroups,
  readGroup,
  splitRecord,
  openPilot,
  listPilots,
  nextToScreen,
  rankReports,
  readStopping,
  decide,
  undoDecision,
  ownDecisions,
  decideMany,
  undoMany,
  labelRecords,
  readScreeningWords,
  chooseScreeningWords,
  importDecisions,
  roundAgreement,
  agreementOfTable,
  listConflicts,
  resolveConflict,
  reopenConflict,
  writeComment,
  withdrawComment,
  teamProgress,
  listFullTexts,
  noteRetrieval,
  recogniseFile,
  attachFile,
  detachFile,
  readFullText,
  fetchFullText,
  listStudies,
  registerStudy,
  listAppraisals,
  appraise,
  chooseAppraisalSet,
  setAppraisalAside,
  settleItem,
  overrideAcceptance,
  readItemAgreement,
  readInstrument,
  listCharts,
  listOwnCharts,
  fillChart,
  fillSeveral,
  finishSeveral,
  readChartTable,
  readForm,
  fillFromTable,
  settleField,
  readCodebook,
  createCode,
  describeCode,
  mergeCodes,
  splitCode,
  retireCode,
  codeHistory,
  finishCoding,
  agreeOnCodes,
  inspectCodebook,
  importCodebook,
  placeCode,
  placeCodes,
  readVotings,
  openVotes,
  castVote,
  closeVotes,
  readPlacements,
  noteCoding,
  recordCoding,
  withdrawCoding,
  defineComponent,
  retireComponent,
  defineOutcome,
  recordFinding,
  withdrawFinding,
  readMap,
  readMapCounts,
  readSynthesisView,
  readSynthesisMark,
  readFlow,
  readCheck,
  stateClaim,
  withdrawClaim,
  makeReport,
  listPlaceholders,
  fillManuscript,
  checkManuscriptFile,
  keepReading,
  keepReadings,
  dismissReading,
  readChecklist,
  noteChecklist,
  listCitationStyles,
  addCitationStyle,
  removeCitationStyle,
  download,
  listFrameworks,
  publishFramework,
  showFramework,
  restoreBundle,
  readHistory,
] as const

type Listed = (typeof list)[number]

/** Input and output of every operation by its name; the browser's `call` takes its types from here. */
export type Operations = {
  [Name in Listed['name']]: Extract<Listed, { name: Name }> extends Operation<Name, infer Input, infer Output>
    ? { input: Input; output: Output }
    : never
}

/** The table of operations by name. */
export const operations: ReadonlyMap<string, AnyOperation> = new Map(
  list.map((operation): [string, AnyOperation] => [operation.name, operation]),
)

export { Invalid, NotAllowed, NotFound } from './errors.ts'
export { type Change, changesOf } from './history.ts'
export { openProject, type Project } from './open-review.ts'
export { type AnyOperation, type Context, type Operation, terminal } from './operation.ts'
export type { Download } from './publishing/download.ts'
/** Each operation by itself, for callers that name it in code. */
export {
  acceptPairs,
  addPerson,
  agreementOfTable,
  appraise,
  attachFile,
  cancelDuplicates,
  castVote,
  changePerson,
  checkManuscriptFile,
  chooseScreeningWords,
  closeVotes,
  createCode,
  decide,
  decideMany,
  defineComponent,
  defineOutcome,
  detachFile,
  download,
  duplicatesProgress,
  fetchFullText,
  fillChart,
  findDuplicates,
  findRecords,
  importDecisions,
  importProblems,
  importProgress,
  importReferences,
  inspectImport,
  judgePair,
  labelRecords,
  listAppraisals,
  listCertainties,
  listCharts,
  listConflicts,
  listFrameworks,
  listFullTexts,
  listGroups,
  listPairs,
  listPilots,
  listRecords,
  listReviews,
  listSearches,
  listStudies,
  logSearch,
  makeReport,
  nextToScreen,
  noteCoding,
  noteRetrieval,
  openExample,
  openPilot,
  openVotes,
  overview,
  ownDecisions,
  placeCode,
  placeCodes,
  publishFramework,
  rankReports,
  readCheck,
  readCodebook,
  readFlow,
  readFullText,
  readGroup,
  readHistory,
  readMap,
  readPlacements,
  readProtocol,
  readRecord,
  readScreeningWords,
  readSources,
  readVotings,
  reassignImport,
  recogniseFile,
  recordCoding,
  recordFinding,
  registerStudy,
  resolveConflict,
  restoreBundle,
  restoreImport,
  retireComponent,
  roundAgreement,
  showFramework,
  splitRecord,
  startReview,
  stateClaim,
  tryLevelRule,
  undoDecision,
  undoMany,
  withdrawClaim,
  withdrawCoding,
  withdrawFinding,
  withdrawImport,
  writeProtocol,
}
