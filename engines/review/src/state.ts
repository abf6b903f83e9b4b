import type { Framework, Language, Wording } from '@ayni/framework'
import type { Reference } from '@ayni/references'
import type { AcceptanceOverride } from './appraising/acceptance.ts'
import type { Appraisal } from './appraising/answers.ts'
import { type IndependentAnswers, keepIndependentAnswers } from './appraising/independent-answers.ts'
import type { ItemSettlement } from './appraising/item-outcome.ts'
import { type Chart, finishedCharts } from './charting/charted.ts'
import type { FieldValue } from './charting/form.ts'
import type { Claim } from './checking/claim.ts'
import { type Code, codingIsOpen } from './coding/coded.ts'
import type { VotingState } from './consolidating/voting.ts'
import type { DuplicateLink, RelationKind } from './deduplicating/duplicate-link.ts'
import type {
  AttachedFile,
  CodeId,
  Coding,
  Comment,
  ComponentId,
  Fact,
  Finding,
  OutcomeId,
  Pilot,
  ReferencesImport,
  Resolution,
  Role,
  SearchEntry,
  SourceKind,
  StatedTable,
  StudyEntry,
  StudyId,
} from './facts.ts'
import type { Protocol } from './protocol/protocol.ts'
import {
  decisionsOfRecords,
  type PersonId,
  type RecordedDecision,
  type RecordId,
  type ReportId,
  type RoundId,
} from './screening/decision.ts'
import { noOwnWords, type OwnScreeningWords } from './screening/highlighting/screening-words.ts'
import type { ReportStatus } from './screening/status.ts'

/** Who appended something, when, and where in the log it stands. */
export type Stamp = { person: PersonId; at: string; seq: number }

/** A record: a reference as one import of one source brought it into the review. */
export type ReviewRecord = {
  id: RecordId
  import: string
  source: string
  kind: SourceKind
  reference: Reference
}

export type Person = { id: PersonId; name: string; roles: Role[] }

/**
 * What the facts of one review amount to. Built by `advance`, one fact at a time, and by nothing else;
 * it can be thrown away and folded again from the log. Conclusions (status, flow, map) are not in here:
 * they are functions of it.
 */
export type ReviewState = {
  /** Position of the last fact, 0 before the first. */
  seq: number
  /** Hash of the last fact, `''` before the first. */
  hash: string
  title: string
  language: Language
  startedAt: string
  lastAt: string
  people: Map<PersonId, Person>
  protocols: (Stamp & { protocol: Protocol; changed: string; why: string })[]
  searches: Map<string, SearchEntry & Stamp>
  /** `since`: position in the log from which its records stand, after that of the import where it was put back. */
  imports: Map<string, ReferencesImport & Stamp & { withdrawn: string | null; since: number }>
  /** Records of the imports that stand, in order of import. */
  records: Map<RecordId, ReviewRecord>
  /** Records of withdrawn imports, by import: kept so that an import can be put back. */
  withdrawnRecords: Map<string, ReviewRecord[]>
  /** Number of records ever imported: ids are never given twice. */
  recordsEver: number
  /** By `pairKey`. */
  links: Map<string, DuplicateLink>
  /** Last position at which duplicates were looked for, 0 if never. */
  duplicatesFoundAt: number
  /** By `pairKey`; taken back judgements are absent. */
  judgements: Map<string, Stamp & { a: RecordId; b: RecordId; same: boolean; relation: RelationKind | null }>
  /** Groups of records of one report, computed on demand; `null` after a change. */
  grouping: Grouping | null
  pilots: Map<RoundId, Pilot & Stamp>
  /** The standing decision of each reviewer on each record in each round. */
  decisions: Map<RoundId, Map<RecordId, Map<PersonId, RecordedDecision>>>
  /** Decisions that were changed or taken back, and until which position in the log they stood. */
  formerDecisions: Map<RoundId, Map<RecordId, (RecordedDecision & { until: number })[]>>
  /** Ids that screens gave to decisions, also to those that no longer stand. */
  decisionIds: Set<string>
  /** The words to highlight beside those of the protocol. */
  screeningWords: OwnScreeningWords & { seq: number }
  /** Labels by record and by who put them there. */
  labels: Map<RecordId, Map<PersonId, Set<string>>>
  /** The decisions of each round by report, put together on demand; reports nobody judged are not in it. */
  judged: Map<RoundId, Map<ReportId, readonly RecordedDecision[]>>
  /** What the decisions on each report amount to, computed on demand; forgotten where a fact may change it. */
  statuses: Map<RoundId, Map<ReportId, ReportStatus>>
  resolutions: Map<RoundId, Map<ReportId, Resolution & Stamp>>
  /** All that was settled and reopened (`null`) on a report, in order. */
  settlements: Map<RoundId, Map<ReportId, (Stamp & { resolution: Resolution | null })[]>>
  comments: Map<RoundId, Map<ReportId, (Comment & Stamp)[]>>
  retrievals: Map<RecordId, Stamp & { retrieved: boolean; note: string }>
  /** Files with full texts by the record they were attached to, in the order attached. */
  fullTexts: Map<RecordId, (AttachedFile & Stamp)[]>
  studies: Map<StudyId, StudyEntry & Stamp>
  /** The standing answers of each rater; those set aside are absent. */
  appraisals: Map<StudyId, Map<PersonId, Appraisal & Stamp>>
  /** Who ever answered something about a study. */
  appraisers: Map<StudyId, Set<PersonId>>
  /** What each rater had answered when the last of those whom the rule asks for had finished. */
  independentAppraisals: Map<StudyId, IndependentAnswers>
  /** The instrument and design chosen for a study. */
  appraisalSets: Map<StudyId, Stamp & { instrument: string; design: string | null }>
  settledItems: Map<StudyId, Map<string, ItemSettlement & Stamp>>
  acceptanceOverrides: Map<StudyId, AcceptanceOverride>
  charts: Map<StudyId, Map<PersonId, Chart>>
  /** What each had charted when the last of those whom the rule asks for had finished. */
  independentCharts: Map<StudyId, Map<PersonId, Map<string, FieldValue>>>
  settledFields: Map<StudyId, Map<string, Stamp & { value: FieldValue; why: string }>>
  codes: Map<CodeId, Code>
  /** As they were made; which code they count for now is told by `codingsOf`. */
  codings: Map<string, Coding & Stamp>
  movedCodings: Map<string, CodeId>
  /** Codings that were taken back, with the position in the log until which they stood. */
  withdrawnCodings: Map<string, Coding & Stamp & { until: number }>
  /** Rounds of votes on components, in order, with the standing vote of each expert on each question. */
  votings: Map<string, VotingState>
  /** Who has finished coding a study. */
  finishedCoding: Map<StudyId, Map<PersonId, Stamp>>
  /** Position in the log at which as many as the protocol asks for had first finished a study. */
  codingOpenedAt: Map<StudyId, number>
  components: Map<
    ComponentId,
    Stamp & { component: ComponentId; name: Wording; definition: Wording; retired: boolean }
  >
  outcomes: Map<OutcomeId, Stamp & { outcome: OutcomeId; name: Wording; definition: Wording }>
  findings: Map<string, Finding & Stamp>
  claims: Map<string, Claim & Stamp>
  /** Figures found in a manuscript that somebody set aside. */
  dismissedReadings: Set<string>
  /** Where the publication reports each item of PRISMA-ScR, in the author's words. */
  checklist: Map<string, string>
  /** Styles for references that were added to those that come along, by their id. */
  citationStyles: Map<string, { name: string; csl: string }>
  tables: Map<string, StatedTable & Stamp>
  frameworks: (Stamp & { framework: Framework })[]
}

export type Grouping = {
  reportOf: Map<RecordId, ReportId>
  /** Records of each report, first one first, in order of import. */
  members: Map<ReportId, RecordId[]>
  /** Reports with a record of a searched source, in order of import. */
  searched: ReportId[]
}

/** The state before the first fact. */
export function emptyState(): ReviewState {
  return {
    seq: 0,
    hash: '',
    title: '',
    language: 'en',
    startedAt: '',
    lastAt: '',
    people: new Map(),
    protocols: [],
    searches: new Map(),
    imports: new Map(),
    records: new Map(),
    withdrawnRecords: new Map(),
    recordsEver: 0,
    links: new Map(),
    duplicatesFoundAt: 0,
    judgements: new Map(),
    grouping: null,
    pilots: new Map(),
    decisions: new Map(),
    formerDecisions: new Map(),
    decisionIds: new Set(),
    screeningWords: { ...noOwnWords, seq: 0 },
    labels: new Map(),
    judged: new Map(),
    statuses: new Map(),
    resolutions: new Map(),
    settlements: new Map(),
    comments: new Map(),
    retrievals: new Map(),
    fullTexts: new Map(),
    studies: new Map(),
    appraisals: new Map(),
    appraisers: new Map(),
    independentAppraisals: new Map(),
    appraisalSets: new Map(),
    settledItems: new Map(),
    acceptanceOverrides: new Map(),
    charts: new Map(),
    independentCharts: new Map(),
    settledFields: new Map(),
    codes: new Map(),
    codings: new Map(),
    movedCodings: new Map(),
    withdrawnCodings: new Map(),
    votings: new Map(),
    finishedCoding: new Map(),
    codingOpenedAt: new Map(),
    components: new Map(),
    outcomes: new Map(),
    findings: new Map(),
    claims: new Map(),
    dismissedReadings: new Set(),
    checklist: new Map(),
    citationStyles: new Map(),
    tables: new Map(),
    frameworks: [],
  }
}

/** One key for a pair of records, whichever comes first. */
export function pairKey(a: RecordId, b: RecordId): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`
}

/**
 * Takes the next fact into the state, in place: a log of a hundred thousand facts is folded without
 * a copy per fact.
 *
 * @param records the records that a `references-imported` fact brings, in file order; they stand beside the log.
 * @throws when the fact is not the next one or the records do not fit: the log would be damaged.
 */
export function advance(state: ReviewState, fact: Fact, records: readonly ReviewRecord[] = []): void {
  if (fact.seq !== state.seq + 1) throw new Error(`advance requires fact ${state.seq + 1}; got ${fact.seq}`)
  const stamp: Stamp = { person: fact.person, at: fact.at, seq: fact.seq }
  switch (fact.type) {
    case 'review-started':
      state.title = fact.payload.title
      state.language = fact.payload.language
      state.startedAt = fact.at
      break
    case 'person-joined':
      state.people.set(fact.payload.person, {
        id: fact.payload.person,
        name: fact.payload.name,
        roles: fact.payload.roles,
      })
      break
    case 'protocol-written':
      state.protocols.push({ ...stamp, ...fact.payload })
      for (const study of state.appraisals.keys()) keepIndependentAnswers(state, study)
      state.title = fact.payload.protocol.title
      break
    case 'search-logged':
      state.searches.set(fact.payload.search, { ...stamp, ...fact.payload })
      break
    case 'references-imported': {
      if (records.length !== fact.payload.count)
        throw new Error(
          `advance requires the ${fact.payload.count} records of import ${fact.payload.import}; got ${records.length}`,
        )
      state.imports.set(fact.payload.import, {
        ...stamp,
        ...fact.payload,
        withdrawn: null,
        since: fact.seq,
      })
      for (const record of records) state.records.set(record.id, record)
      state.recordsEver += records.length
      state.grouping = null
      break
    }
    case 'import-withdrawn': {
      const entry = state.imports.get(fact.payload.import)
      if (!entry || entry.withdrawn !== null) break
      entry.withdrawn = fact.at
      const gone = [...state.records.values()].filter((record) => record.import === fact.payload.import)
      for (const record of gone) state.records.delete(record.id)
      state.withdrawnRecords.set(fact.payload.import, gone)
      state.grouping = null
      break
    }
    case 'import-restored': {
      const entry = state.imports.get(fact.payload.import)
      if (!entry || entry.withdrawn === null) break
      entry.withdrawn = null
      entry.since = fact.seq
      // Back in its place: what counts as the first record of a report must not depend on what was undone.
      const byImport = Map.groupBy(state.records.values(), (record) => record.import)
      byImport.set(entry.import, state.withdrawnRecords.get(entry.import) ?? [])
      state.withdrawnRecords.delete(entry.import)
      const inOrder = [...state.imports.keys()].flatMap((id) => byImport.get(id) ?? [])
      state.records = new Map(inOrder.map((record) => [record.id, record]))
      state.grouping = null
      break
    }
    case 'import-reassigned': {
      const { import: of, source, kind, search } = fact.payload
      const entry = state.imports.get(of)
      if (!entry) break
      Object.assign(entry, { source, kind, search })
      for (const record of state.records.values())
        if (record.import === of) state.records.set(record.id, { ...record, source, kind })
      const withdrawn = state.withdrawnRecords.get(of)
      if (withdrawn)
        state.withdrawnRecords.set(
          of,
          withdrawn.map((record) => ({ ...record, source, kind })),
        )
      state.grouping = null
      break
    }
    case 'duplicates-found':
      // A new search replaces the links of the one before; what people judged stays.
      state.links = new Map(fact.payload.links.map((link) => [pairKey(link.a, link.b), link]))
      state.duplicatesFoundAt = fact.seq
      state.grouping = null
      break
    case 'duplicate-judged': {
      const { a, b, same, relation = null } = fact.payload
      if (same === null) state.judgements.delete(pairKey(a, b))
      else state.judgements.set(pairKey(a, b), { ...stamp, a, b, same, relation })
      state.grouping = null
      break
    }
    case 'pilot-opened':
      state.pilots.set(fact.payload.round, { ...stamp, ...fact.payload })
      break
    case 'decision-recorded': {
      const { origin: _, ...decision } = fact.payload
      const { round, record, id } = decision
      if (id !== undefined) state.decisionIds.add(id)
      keepFormer(state, round, record, fact)
      const ofRound = childMap(state.decisions, round)
      childMap(ofRound, record).set(fact.person, {
        ...decision,
        reviewer: fact.person,
        at: fact.at,
        seq: fact.seq,
      })
      break
    }
    case 'decision-withdrawn':
      keepFormer(state, fact.payload.round, fact.payload.record, fact)
      state.decisions.get(fact.payload.round)?.get(fact.payload.record)?.delete(fact.person)
      break
    case 'screening-words-chosen':
      state.screeningWords = { ...fact.payload, seq: fact.seq }
      break
    case 'records-labelled':
      for (const record of fact.payload.records) {
        const ofRecord = childMap(state.labels, record)
        const own = new Set(ofRecord.get(fact.person))
        if (fact.payload.isOn) own.add(fact.payload.label)
        else own.delete(fact.payload.label)
        if (own.size > 0) ofRecord.set(fact.person, own)
        else ofRecord.delete(fact.person)
      }
      break
    case 'conflict-resolved':
      childMap(state.resolutions, fact.payload.round).set(fact.payload.report, { ...stamp, ...fact.payload })
      childList(state.settlements, fact.payload).push({ ...stamp, resolution: fact.payload })
      break
    case 'conflict-reopened':
      state.resolutions.get(fact.payload.round)?.delete(fact.payload.report)
      childList(state.settlements, fact.payload).push({ ...stamp, resolution: null })
      break
    case 'comment-written':
      childList(state.comments, fact.payload).push({ ...stamp, ...fact.payload })
      break
    case 'comment-withdrawn': {
      const { comment, report, round } = fact.payload
      const left = childList(state.comments, fact.payload).filter((one) => one.comment !== comment)
      childMap(state.comments, round).set(report, left)
      break
    }
    case 'full-text-attached': {
      const { record, hash } = fact.payload
      const others = (state.fullTexts.get(record) ?? []).filter((file) => file.hash !== hash)
      state.fullTexts.set(record, [...others, { ...stamp, ...fact.payload }])
      break
    }
    case 'full-text-detached': {
      const { record, hash } = fact.payload
      const left = (state.fullTexts.get(record) ?? []).filter((file) => file.hash !== hash)
      if (left.length > 0) state.fullTexts.set(record, left)
      else state.fullTexts.delete(record)
      break
    }
    case 'retrieval-noted':
      state.retrievals.set(fact.payload.record, {
        ...stamp,
        retrieved: fact.payload.retrieved,
        note: fact.payload.note,
      })
      break
    case 'study-registered':
      state.studies.set(fact.payload.study, { ...stamp, ...fact.payload })
      break
    case 'appraisal-recorded': {
      const { study, answers, note, isDraft = false } = fact.payload
      const ofStudy = childMap(state.appraisals, study)
      // Who takes back the last answer has not begun.
      if (isDraft && answers.length === 0 && note === '') ofStudy.delete(fact.person)
      else
        ofStudy.set(fact.person, {
          ...stamp,
          answers: new Map(answers.map((answer) => [answer.item, answer])),
          note,
          isDraft,
        })
      if (ofStudy.size === 0) state.appraisals.delete(study)
      state.appraisers.set(study, (state.appraisers.get(study) ?? new Set()).add(fact.person))
      keepIndependentAnswers(state, study)
      break
    }
    case 'appraisal-set-aside': {
      const { study, person } = fact.payload
      state.appraisals.get(study)?.delete(person)
      if (state.appraisals.get(study)?.size === 0) state.appraisals.delete(study)
      keepIndependentAnswers(state, study)
      break
    }
    case 'appraisal-set-chosen':
      state.appraisalSets.set(fact.payload.study, { ...stamp, ...fact.payload })
      keepIndependentAnswers(state, fact.payload.study)
      break
    case 'appraisal-settled': {
      const { study, item, answer, why } = fact.payload
      if (answer === null) state.settledItems.get(study)?.delete(item)
      else childMap(state.settledItems, study).set(item, { ...stamp, answer, why })
      break
    }
    case 'acceptance-overridden': {
      const { study, verdict, why } = fact.payload
      state.acceptanceOverrides.set(study, { verdict, why, person: fact.person, at: fact.at })
      break
    }
    case 'acceptance-override-withdrawn':
      state.acceptanceOverrides.delete(fact.payload.study)
      break
    case 'chart-filled':
      childMap(state.charts, fact.payload.study).set(fact.person, {
        ...stamp,
        values: new Map(fact.payload.values.map(({ field, value }) => [field, value])),
        anchors: new Map(
          fact.payload.values.flatMap(({ field, anchor }) => (anchor ? [[field, anchor] as const] : [])),
        ),
        isFinished: fact.payload.isFinished ?? true,
      })
      keepIndependentCharts(state, fact.payload.study)
      break
    case 'chart-settled': {
      const { study, field, value, why } = fact.payload
      if (value === null) state.settledFields.get(study)?.delete(field)
      else childMap(state.settledFields, study).set(field, { ...stamp, value, why })
      break
    }
    case 'code-created': {
      const known = state.codes.get(fact.payload.code) ?? newCode
      state.codes.set(fact.payload.code, { ...known, ...stamp, ...fact.payload })
      break
    }
    case 'code-described': {
      const known = state.codes.get(fact.payload.code) ?? newCode
      state.codes.set(fact.payload.code, { ...known, ...stamp, ...fact.payload })
      break
    }
    case 'code-retired': {
      const code = state.codes.get(fact.payload.code)
      if (code) code.isRetired = fact.payload.isRetired
      break
    }
    case 'codes-merged': {
      const code = state.codes.get(fact.payload.code)
      if (code) code.mergedInto = fact.payload.into
      break
    }
    case 'codings-moved':
      for (const coding of fact.payload.codings)
        if (fact.payload.code === null) state.movedCodings.delete(coding)
        else state.movedCodings.set(coding, fact.payload.code)
      break
    case 'vote-opened':
      state.votings.set(fact.payload.round, { ...stamp, ...fact.payload, closed: null, votes: new Map() })
      break
    case 'vote-cast': {
      const voting = state.votings.get(fact.payload.round)
      if (voting && voting.closed === null)
        childMap(voting.votes, fact.payload.question).set(fact.person, { ...stamp, ...fact.payload })
      break
    }
    case 'vote-closed': {
      const voting = state.votings.get(fact.payload.round)
      if (voting && voting.closed === null) voting.closed = stamp
      break
    }
    case 'coding-finished': {
      const { study, isFinished } = fact.payload
      if (isFinished) childMap(state.finishedCoding, study).set(fact.person, stamp)
      else state.finishedCoding.get(study)?.delete(fact.person)
      const several = (state.finishedCoding.get(study)?.size ?? 0) > 1
      if (several && !state.codingOpenedAt.has(study) && codingIsOpen(state, study))
        state.codingOpenedAt.set(study, fact.seq)
      break
    }
    case 'code-placed': {
      const code = state.codes.get(fact.payload.code)
      if (code) code.component = fact.payload.component
      break
    }
    case 'coding-recorded':
      state.codings.set(fact.payload.coding, { ...stamp, ...fact.payload })
      break
    case 'coding-withdrawn': {
      const { coding } = fact.payload
      const standing = state.codings.get(coding)
      if (standing) state.withdrawnCodings.set(coding, { ...standing, until: fact.seq })
      state.codings.delete(coding)
      break
    }
    case 'coding-noted': {
      const coding = state.codings.get(fact.payload.coding)
      if (coding) coding.note = fact.payload.note
      break
    }
    case 'component-defined':
      state.components.set(fact.payload.component, { ...stamp, ...fact.payload, retired: false })
      break
    case 'component-retired': {
      const component = state.components.get(fact.payload.component)
      if (component) component.retired = true
      break
    }
    case 'outcome-defined':
      state.outcomes.set(fact.payload.outcome, { ...stamp, ...fact.payload })
      break
    case 'finding-recorded':
      state.findings.set(fact.payload.finding, { ...stamp, ...fact.payload })
      break
    case 'finding-withdrawn':
      state.findings.delete(fact.payload.finding)
      break
    case 'claim-stated':
      state.claims.set(fact.payload.claim, { ...stamp, ...fact.payload })
      break
    case 'claim-withdrawn':
      state.claims.delete(fact.payload.claim)
      break
    case 'reading-dismissed':
      if (fact.payload.isDismissed) state.dismissedReadings.add(fact.payload.reading)
      else state.dismissedReadings.delete(fact.payload.reading)
      break
    case 'checklist-noted':
      state.checklist.set(fact.payload.item, fact.payload.where)
      break
    case 'citation-style-added':
      state.citationStyles.set(fact.payload.style, { name: fact.payload.name, csl: fact.payload.csl })
      break
    case 'citation-style-removed':
      state.citationStyles.delete(fact.payload.style)
      break
    case 'table-stated':
      state.tables.set(fact.payload.table, { ...stamp, ...fact.payload })
      break
    case 'framework-published':
      state.frameworks.push({ ...stamp, ...fact.payload })
      break
  }
  forgetStatuses(state, fact)
  state.seq = fact.seq
  state.hash = fact.hash
  state.lastAt = fact.at
}

/** Forgets the statuses that a fact may change: of one report after a decision, of none where it has no bearing, else all. */
function forgetStatuses(state: ReviewState, fact: Fact): void {
  switch (fact.type) {
    case 'decision-recorded':
    case 'decision-withdrawn':
    case 'conflict-resolved':
    case 'conflict-reopened': {
      const { payload } = fact
      const report = 'report' in payload ? payload.report : state.grouping?.reportOf.get(payload.record)
      if (report === undefined) {
        state.statuses.clear()
        state.judged.clear()
        return
      }
      for (const ofRound of state.statuses.values()) ofRound.delete(report)
      const judged = state.judged.get(payload.round)
      const members = state.grouping?.members.get(report) ?? [report]
      const decisions = decisionsOfRecords(state.decisions.get(payload.round) ?? new Map(), members)
      if (decisions.length > 0) judged?.set(report, decisions)
      else judged?.delete(report)
      return
    }
    case 'screening-words-chosen':
    case 'records-labelled':
    case 'comment-written':
    case 'comment-withdrawn':
    case 'search-logged':
      return
    default:
      state.statuses.clear()
      state.judged.clear()
  }
}

const newCode = {
  definition: '',
  memo: '',
  colour: null,
  parent: null,
  origin: 'text',
  component: null,
  mergedInto: null,
  isRetired: false,
} as const

/** The protocol in force, `null` before the first version. */
export function currentProtocol(state: ReviewState): Protocol | null {
  return state.protocols.at(-1)?.protocol ?? null
}

/** Keeps what was charted before charters could see each other, once as many as the protocol asks for have finished. */
function keepIndependentCharts(state: ReviewState, study: StudyId): void {
  if (state.independentCharts.has(study)) return
  const finished = finishedCharts(state, study)
  if (finished.length >= (currentProtocol(state)?.charters ?? 1))
    state.independentCharts.set(study, new Map(finished.map(([charter, { values }]) => [charter, values])))
}

/** Keeps a decision that gives way: agreement is measured on what people said before they saw each other. */
function keepFormer(state: ReviewState, round: RoundId, record: RecordId, { person, seq }: Fact): void {
  const standing = state.decisions.get(round)?.get(record)?.get(person)
  if (standing) childList(state.formerDecisions, { round, report: record }).push({ ...standing, until: seq })
}

function childList<V>(
  map: Map<RoundId, Map<ReportId, V[]>>,
  { round, report }: { round: RoundId; report: ReportId },
): V[] {
  const ofRound = childMap(map, round)
  const present = ofRound.get(report)
  if (present) return present
  const created: V[] = []
  ofRound.set(report, created)
  return created
}

function childMap<K, K2, V>(map: Map<K, Map<K2, V>>, key: K): Map<K2, V> {
  const present = map.get(key)
  if (present) return present
  const created = new Map<K2, V>()
  map.set(key, created)
  return created
}
