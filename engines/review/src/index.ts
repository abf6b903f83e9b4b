export {
  type AgreementReport,
  type AgreementStretch,
  agreementReport,
  type CoefficientName,
  coefficientNames,
  type PairAgreement,
  verdictOrder,
} from './agreement/agreement-report.ts'
export { agreementTable, ratingsAsTable } from './agreement/agreement-tables.ts'
export { type DisputedCriterion, disputedCriteria } from './agreement/disputed-criteria.ts'
export { type IndependentDecisions, independentDecisions } from './agreement/independent-decisions.ts'
export { type RatingTable, ratingsOf, ratingTable } from './agreement/ratings.ts'
export {
  type Acceptance,
  type AcceptanceOverride,
  type AcceptanceVerdict,
  acceptanceOf,
} from './appraising/acceptance.ts'
export { type Appraisal, isHandedIn, needsDesign, type RatedItem, unanswered } from './appraising/answers.ts'
export {
  acceptanceIn,
  appraisalSetOf,
  appraisalsAreOpen,
  completeAppraisals,
  hiddenAppraisals,
  instrumentsOf,
  outcomesOf,
} from './appraising/appraisal-of.ts'
export { appraisalTable, itemAgreementTable } from './appraising/appraisal-tables.ts'
export { withFreeItemIds } from './appraising/free-item-ids.ts'
export {
  type AnswerOption,
  type AnswerReading,
  type AppraisalSet,
  answerReadings,
  answersTo,
  defaultAnswers,
  type Instrument,
  type InstrumentItem,
  type InstrumentSection,
  itemsOf,
  readingOf,
  type StudyDesign,
} from './appraising/instrument.ts'
export { type InstrumentProblem, instrumentProblems } from './appraising/instrument-problems.ts'
export { type ItemAgreement, itemAgreement } from './appraising/item-agreement.ts'
export { itemBarsFigure } from './appraising/item-bars-figure.ts'
export { type ItemOutcome, type ItemSettlement, itemOutcomes } from './appraising/item-outcome.ts'
export { trafficLightFigure } from './appraising/traffic-light-figure.ts'
export { type Answers, answersIn, cellText, cellValue, fits } from './charting/cell-values.ts'
export {
  type Chart,
  chartOf,
  chartsAreOpen,
  type FinalValue,
  finishedCharts,
  hiddenCharts,
} from './charting/charted.ts'
export { clipboardRows, clipboardText } from './charting/clipboard-table.ts'
export { compareCharts, type FieldComparison } from './charting/compare-charts.ts'
export { type FieldAgreement, fieldAgreement } from './charting/field-agreement.ts'
export {
  type ChartPlan,
  type ColumnUse as ChartColumnUse,
  type FilledRow,
  type FillProblem,
  planFill,
} from './charting/fill-from-table.ts'
export {
  type ChartingField,
  type ChartingForm,
  type ChartingPart,
  type FieldKind,
  type FieldValue,
  fieldKinds,
  partKinds,
} from './charting/form.ts'
export { type FormVersion, fieldsGone, formVersions } from './charting/form-versions.ts'
export { type GroupRow, readGroupRow, writeGroupRow } from './charting/group-rows.ts'
export { misfit } from './charting/misfit.ts'
export { ownChartsTable } from './charting/own-charts-table.ts'
export { type Study, studiesInMap, studiesOf } from './charting/studies.ts'
export { tidyValue } from './charting/tidy-value.ts'
export { checkClaims } from './checking/check-claims.ts'
export {
  type CheckedCell,
  type Claim,
  type ClaimCheck,
  type ClaimDetails,
  type Claimed,
  type ClaimVerdict,
  type FlowCountName,
  flowCountNames,
} from './checking/claim.ts'
export { fewestDifferingCells, type LevelledCount, levelThresholds } from './checking/level-thresholds.ts'
export { type CodesTogether, type CoOccurrence, coOccurrence } from './coding/co-occurrence.ts'
export {
  type CoderAgreement,
  type CodingDifference,
  codeAgreement,
  type UseAgreement,
} from './coding/code-agreement.ts'
export { type CodeBranch, codeTree } from './coding/code-tree.ts'
export {
  type Code,
  codesOf,
  codingIsOpen,
  codingsOf,
  countedCode,
  hiddenCodings,
  withNarrower,
} from './coding/coded.ts'
export { codesInOrder, codesTogetherTable, codingsTable } from './coding/coding-tables.ts'
export { mentionsIn } from './coding/mentions.ts'
export { overlap, type PlacedCoding, placedCodings } from './coding/placed-codings.ts'
export {
  type CodebookFile,
  type CodebookProblem,
  readCodebook,
  writeCodebook,
} from './coding/refi-qda/codebook-file.ts'
export { codebookFileOf } from './coding/refi-qda/codebook-of.ts'
export { type CodebookPlan, type CodeChange, planImport } from './coding/refi-qda/plan-import.ts'
export { type ProjectFile, writeProject } from './coding/refi-qda/project-file.ts'
export { projectOf } from './coding/refi-qda/project-of.ts'
export { type Placement, placementHistory } from './consolidating/placement-history.ts'
export {
  consensusRule,
  hiddenVotes,
  openVoting,
  ruleOfRound,
  type VoteResult,
  votingResults,
} from './consolidating/voting.ts'
export { type ComposedRecord, composeRecord } from './deduplicating/compose-record.ts'
export {
  type DeduplicationRecord,
  type DuplicateLink,
  type Judgement,
  type Reason,
  type ReasonCode,
  type RelationKind,
  reasonCodes,
  relationKinds,
} from './deduplicating/duplicate-link.ts'
export { type FindOptions, findDuplicates } from './deduplicating/find-duplicates.ts'
export { groupDuplicates } from './deduplicating/group-duplicates.ts'
export { type FieldDifference, markDifferences, type Segment } from './deduplicating/mark-differences.ts'
export { shownReference } from './deduplicating/shown-reference.ts'
export {
  defaultLevelRule,
  type EvidenceMap,
  evidenceMap,
  type MapCell,
  type MapComponent,
  type MapOutcome,
} from './evidence-map/evidence-map.ts'
export {
  type Facet,
  facetsOf,
  languagesIn,
  type MapFilter,
  mapPart,
  type Quality,
  qualities,
} from './evidence-map/map-filter.ts'
export { type LevelChange, type Sensitivity, sensitivityOf } from './evidence-map/sensitivity.ts'
export {
  type AttachedFile,
  type CodeDescription,
  type CodeId,
  type Coding,
  type Comment,
  type ComponentId,
  type EvidenceKind,
  evidenceKinds,
  type Fact,
  type FactBody,
  type FactType,
  type Finding,
  type Labelling,
  type OutcomeId,
  type PayloadOf,
  type Pilot,
  type ReferencesImport,
  type Resolution,
  type Role,
  roles,
  type SearchEntry,
  type SourceKind,
  type StatedTable,
  type StudyEntry,
  type StudyId,
  type VoteQuestion,
} from './facts.ts'
export type { DocumentText, OutlineEntry, TextRange } from './full-text/document-text.ts'
export { type FoundPassage, findPassage, passageFinder } from './full-text/find-passage.ts'
export { headingsOf, placeHeading } from './full-text/headings.ts'
export {
  type FileEvidence,
  type FileMatch,
  type MatchableReport,
  type MatchReason,
  matchFile,
  type ReportMatch,
} from './full-text/match-file.ts'
export { ownTitle } from './full-text/own-title.ts'
export { type PageTextItem, pageText } from './full-text/page-text.ts'
export { anchorOf, type PassageAnchor } from './full-text/passage-anchor.ts'
export { type FlowingText, readHtml, readPlainText } from './full-text/read-markup.ts'
export { searcher } from './full-text/search-text.ts'
export { sentenceFrom } from './full-text/sentences.ts'
export { type DecisionRow, readDecisionTable } from './importing/decision-table.ts'
export { guessSource } from './importing/guess-source.ts'
export { matchRecords } from './importing/match-records.ts'
export { problemsWithoutVerdicts, tellsVerdicts, withoutVerdicts } from './importing/rayyan-notes.ts'
export {
  type OverlapBy,
  type SharedReports,
  type SourceOverlap,
  type SourceShare,
  sourceOverlap,
} from './importing/source-overlap.ts'
export { type CheckedReading, checkManuscript } from './manuscript/check-manuscript.ts'
export { findClaims } from './manuscript/find-claims.ts'
export type { FoundClaim } from './manuscript/found-claim.ts'
export { manuscriptCheckReport, manuscriptCheckTable } from './manuscript/manuscript-check-report.ts'
export type { FigureQuote } from './manuscript/quote-of-figure.ts'
export { readMarkdownManuscript } from './manuscript/read-markdown-manuscript.ts'
export { readWordManuscript } from './manuscript/read-word-manuscript.ts'
export { defaultForm } from './protocol/default-form.ts'
export { defaultInstrument } from './protocol/default-instrument.ts'
export { defaultProtocol } from './protocol/default-protocol.ts'
export {
  type AcceptanceAgreement,
  type AcceptanceRule,
  type AgreementRule,
  acceptanceAgreements,
  agreementRules,
  type Criterion,
  type CriterionId,
  type Protocol,
  type Question,
  type Resolver,
  resolvers,
  type ScreeningRule,
} from './protocol/protocol.ts'
export { type ChecklistItem, checklistOf, checklistTable } from './reporting/checklist.ts'
export { checklistItemIds } from './reporting/checklist-words.ts'
export { claimValueText } from './reporting/claim-value-text.ts'
export { draftFramework } from './reporting/draft-framework.ts'
export { type Filled, fillPlaceholders } from './reporting/fill-placeholders.ts'
export { type FilledWord, fillWordPlaceholders } from './reporting/fill-word-placeholders.ts'
export { type Flow, flowOf } from './reporting/flow.ts'
export { flowDiagram } from './reporting/flow-diagram.ts'
export { heatMapFigure } from './reporting/heat-map-figure.ts'
export { methodsText } from './reporting/methods-text.ts'
export { type Placeholder, placeholders } from './reporting/placeholders.ts'
export { printedCell } from './reporting/printed-cell.ts'
export { readersPage } from './reporting/readers-page.ts'
export { pageData } from './reporting/readers-page-data.ts'
export { reportHtml } from './reporting/report-html.ts'
export { reportMarkdown } from './reporting/report-markdown.ts'
export { type ReportBlock, reportDocument } from './reporting/report-pieces.ts'
export { sourcesFigure } from './reporting/sources-figure.ts'
export { sharedReportsTable, sourcesTable } from './reporting/sources-tables.ts'
export { tableToCsv } from './reporting/table-csv.ts'
export { groupLengths } from './reporting/table-groups.ts'
export { tableToXlsx } from './reporting/table-xlsx.ts'
export {
  chartsTable,
  codebookTable,
  componentOutcomeTable,
  flowTable,
  includedStudiesTable,
  studyComponentTable,
  studyOutcomeTable,
  type Table,
} from './reporting/tables.ts'
export { checkDecision, type Refusal } from './screening/check-decision.ts'
export {
  type Decision,
  fullText,
  isPilot,
  type PersonId,
  type RecordedDecision,
  type RecordId,
  type ReportId,
  type RoundId,
  screeningOrders,
  titleAbstract,
  type Verdict,
  verdicts,
} from './screening/decision.ts'
export { type Highlight, highlighter, type ScreeningWordList } from './screening/highlighting/highlighting.ts'
export {
  noOwnWords,
  type OwnScreeningWords,
  wordsInForce,
  wordsOfProtocol,
} from './screening/highlighting/screening-words.ts'
export {
  type StemLanguage,
  stemLanguages,
  stemOf,
  withoutAccents,
} from './screening/highlighting/stemming.ts'
export { languageOf, stopWords } from './screening/highlighting/stop-words.ts'
export { medianTime, type RemainingTime, remainingTime } from './screening/pace.ts'
export { pilotSample } from './screening/pilot-sample.ts'
export {
  conflictsIn,
  lastOwnDecision,
  type Progress,
  progressOf,
  reportsInRound,
  waitingFor,
} from './screening/queue.ts'
export { defaultSettings, type SvmSettings } from './screening/ranking/linear-svm.ts'
export { type OrderFigures, orderFigures } from './screening/ranking/order-figures.ts'
export { knownVerdicts, questionWords, rankedText } from './screening/ranking/ranked-reports.ts'
export {
  newRanker,
  type Ranker,
  type ReadTexts,
  readTexts,
  type WordEffect,
} from './screening/ranking/ranker.ts'
export { type SimulateOptions, simulateScreening } from './screening/ranking/simulate.ts'
export type { RankedText } from './screening/ranking/terms.ts'
export { groupingOf, recordsOf, reportOf, reportsToScreen } from './screening/reports.ts'
export {
  decisionsOn,
  defaultScreeningRule,
  judgedIn,
  type ReportStatus,
  type RoundRule,
  reportStatus,
  ruleFor,
  statusOf,
} from './screening/status.ts'
export { foundByReviewer, foundByTeam } from './screening/stopping/found-so-far.ts'
export {
  type OrderAssumption,
  type RecallTest,
  recallTest,
  unseenRelevant,
} from './screening/stopping/recall-test.ts'
export { type StoppingPoint, stoppingPoint } from './screening/stopping/stopping-point.ts'
export {
  factMayBeSeen,
  hiddenDecisions,
  isComplete,
  labelsMayBeSeen,
  mayBeSeen,
  pilotIsFinished,
} from './screening/visibility.ts'
export {
  advance,
  currentProtocol,
  emptyState,
  type Grouping,
  type Person,
  pairKey,
  type ReviewRecord,
  type ReviewState,
  type Stamp,
} from './state.ts'
export type { SynthesisView } from './synthesising/figure.ts'
export { lookAt, type SynthesisLook } from './synthesising/look.ts'
export { type Mark, type MarkedStudy, readMark, studiesOfMark, writeMark } from './synthesising/mark.ts'
export { countryCode, countryName } from './synthesising/study-countries.ts'
export { type GroupBy, groupings } from './synthesising/study-groups.ts'
export { directionsOfCells, findingsOfCell, type Synthesis, synthesisOf } from './synthesising/synthesis.ts'
export {
  type SynthesisViewName,
  synthesisView,
  synthesisViews,
} from './synthesising/synthesis-view.ts'
