import type { Direction, Framework, Language, Wording } from '@ayni/framework'
import type { Problem } from '@ayni/references'
import type { AcceptanceVerdict } from './appraising/acceptance.ts'
import type { RatedItem } from './appraising/answers.ts'
import type { FieldValue } from './charting/form.ts'
import type { Claim } from './checking/claim.ts'
import type { DuplicateLink, RelationKind } from './deduplicating/duplicate-link.ts'
import type { PassageAnchor } from './full-text/passage-anchor.ts'
import type { CriterionId, Protocol } from './protocol/protocol.ts'
import type { Decision, PersonId, RecordId, ReportId, RoundId, Verdict } from './screening/decision.ts'
import type { OwnScreeningWords } from './screening/highlighting/screening-words.ts'

/**
 * A fact: something a person did in a review. Facts are appended and never changed; everything else
 * (status, conflicts, flow, agreement, map) is computed from them. The log is history, audit trail,
 * undo, live stream and bundle at once.
 */
export type Fact = FactBody & {
  /** 1, 2, 3 … without a gap. */
  seq: number
  person: PersonId
  /** ISO 8601, UTC. */
  at: string
  /** SHA-256 (hex) over the hash of the fact before and this fact's own content. */
  hash: string
}

/** What happened. Each kind is named by its `type`, in the past tense. */
export type FactBody =
  | { type: 'review-started'; payload: { title: string; language: Language } }
  | { type: 'person-joined'; payload: { person: PersonId; name: string; roles: Role[] } }
  | { type: 'protocol-written'; payload: { protocol: Protocol; changed: string; why: string } }
  | { type: 'search-logged'; payload: SearchEntry }
  | { type: 'references-imported'; payload: ReferencesImport }
  | { type: 'import-withdrawn'; payload: { import: string; why: string } }
  | { type: 'import-restored'; payload: { import: string } }
  | {
      type: 'import-reassigned'
      /** Where its records came from after all. */
      payload: { import: string; source: string; kind: SourceKind; search: string | null }
    }
  | { type: 'duplicates-found'; payload: { links: DuplicateLink[]; compared: number } }
  | {
      type: 'duplicate-judged'
      /** `same: null` takes the judgement back; `relation` says what two different reports are to each other. */
      payload: { a: RecordId; b: RecordId; same: boolean | null; relation?: RelationKind | null | undefined }
    }
  | { type: 'pilot-opened'; payload: Pilot }
  | { type: 'decision-recorded'; payload: Decision & { origin: 'screen' | 'file' } }
  | { type: 'decision-withdrawn'; payload: { record: RecordId; round: RoundId } }
  | { type: 'conflict-resolved'; payload: Resolution }
  | { type: 'conflict-reopened'; payload: { report: ReportId; round: RoundId } }
  | { type: 'comment-written'; payload: Comment }
  | { type: 'comment-withdrawn'; payload: Pick<Comment, 'comment' | 'report' | 'round'> }
  | { type: 'screening-words-chosen'; payload: OwnScreeningWords }
  | { type: 'records-labelled'; payload: Labelling }
  | { type: 'full-text-attached'; payload: AttachedFile }
  | { type: 'full-text-detached'; payload: { record: RecordId; hash: string; why: string } }
  | { type: 'retrieval-noted'; payload: { record: RecordId; retrieved: boolean; note: string } }
  | { type: 'study-registered'; payload: StudyEntry }
  | { type: 'appraisal-recorded'; payload: AppraisalEntry }
  | { type: 'appraisal-set-aside'; payload: { study: StudyId; person: PersonId; why: string } }
  | {
      type: 'appraisal-set-chosen'
      /** The instrument and the design with which a study is appraised. */
      payload: { study: StudyId; instrument: string; design: string | null }
    }
  | { type: 'appraisal-settled'; payload: SettledItem }
  | { type: 'acceptance-overridden'; payload: { study: StudyId; verdict: AcceptanceVerdict; why: string } }
  | { type: 'acceptance-override-withdrawn'; payload: { study: StudyId } }
  | {
      type: 'chart-filled'
      /** `isFinished: false` is a draft; it was not asked before there were drafts. */
      payload: {
        study: StudyId
        values: ChartedValue[]
        isFinished?: boolean | undefined
      }
    }
  | { type: 'chart-settled'; payload: SettledField }
  | { type: 'code-created'; payload: { code: CodeId; name: string; definition: string } }
  | { type: 'code-described'; payload: CodeDescription }
  | { type: 'code-retired'; payload: { code: CodeId; isRetired: boolean; why: string } }
  | {
      type: 'codes-merged'
      /** What was coded with `code` counts for `into`; `null` undoes it. */
      payload: { code: CodeId; into: CodeId | null; why: string }
    }
  | {
      type: 'codings-moved'
      /** The codings count for another code, as when a code is split; `null` gives each back to its own. */
      payload: { codings: string[]; code: CodeId | null }
    }
  | { type: 'coding-finished'; payload: { study: StudyId; isFinished: boolean } }
  | { type: 'vote-opened'; payload: VotingRound }
  | { type: 'vote-cast'; payload: Vote }
  | { type: 'vote-closed'; payload: { round: string } }
  | {
      type: 'code-placed'
      payload: { code: CodeId; component: ComponentId | null; why?: string | undefined }
    }
  | { type: 'coding-recorded'; payload: Coding }
  | { type: 'coding-withdrawn'; payload: { coding: string } }
  /** What its coder notes on a coding, in place of what was noted before; empty takes it off. */
  | { type: 'coding-noted'; payload: { coding: string; note: string } }
  | { type: 'component-defined'; payload: { component: ComponentId; name: Wording; definition: Wording } }
  | { type: 'component-retired'; payload: { component: ComponentId; why: string } }
  | { type: 'outcome-defined'; payload: { outcome: OutcomeId; name: Wording; definition: Wording } }
  | { type: 'finding-recorded'; payload: Finding }
  | { type: 'finding-withdrawn'; payload: { finding: string } }
  | { type: 'claim-stated'; payload: Claim }
  | { type: 'claim-withdrawn'; payload: { claim: string } }
  | { type: 'table-stated'; payload: StatedTable }
  /** A figure found in a manuscript says something else (or, given back, says it after all). */
  | { type: 'reading-dismissed'; payload: { reading: string; isDismissed: boolean } }
  /** Page or section where the publication reports an item of PRISMA-ScR; empty takes it back. */
  | { type: 'checklist-noted'; payload: { item: string; where: string } }
  /** A style of the Citation Style Language for the references of the report, as its text. */
  | { type: 'citation-style-added'; payload: { style: string; name: string; csl: string } }
  | { type: 'citation-style-removed'; payload: { style: string } }
  | { type: 'framework-published'; payload: { framework: Framework } }

export type FactType = FactBody['type']

/** The payload of one kind of fact. */
export type PayloadOf<T extends FactType> = Extract<FactBody, { type: T }>['payload']

/** `lead` plans and settles; `reviewer` judges; `resolver` settles conflicts; `expert` codes and votes. */
export type Role = 'lead' | 'reviewer' | 'resolver' | 'expert'

export const roles: readonly Role[] = ['lead', 'reviewer', 'resolver', 'expert']

/** One run of one search string in one source. */
export type SearchEntry = {
  search: string
  source: string
  kind: SourceKind
  /** The exact string. */
  query: string
  /** Day of the search, `2022-05-31`. */
  date: string
  /** Number of hits the source showed, `null` where it shows none. */
  hits: number | null
  note: string
}

/**
 * Where a source stands in the flow diagram of PRISMA 2020. `as-published`: not a search but the list of
 * references that a publication gives; its records do not count as identified.
 */
export type SourceKind = 'database' | 'register' | 'other' | 'as-published'

/** One file read into the review. Its records stand beside the log, under this import's id. */
export type ReferencesImport = {
  import: string
  source: string
  kind: SourceKind
  /** The logged search the file came from, if any. */
  search: string | null
  file: { name: string /** SHA-256, hex. */; hash: string; bytes: number }
  format: string
  encoding: string
  /** The records are `r<first>` to `r<first + count - 1>`. */
  first: number
  count: number
  /** SHA-256 (hex) over the records as stored. */
  recordsHash: string
  problems: Problem[]
}

/** A random sample that each reviewer judges alone, to measure and improve agreement. */
export type Pilot = {
  round: RoundId
  /** Random seed from which the sample is drawn again. */
  seed: string
  size: number
  /** The sample, in the order drawn. */
  records: RecordId[]
  reviewers: PersonId[]
}

/** How a conflict was settled. A decision taken later reopens the question. */
export type Resolution = {
  report: ReportId
  round: RoundId
  verdict: Exclude<Verdict, 'unsure'>
  reasons: CriterionId[]
  why: string
}

/** What somebody says about a report whose decisions are in conflict. */
export type Comment = { comment: string; report: ReportId; round: RoundId; text: string }

/** A label that somebody puts on records for their own work, or (`isOn: false`) takes off again. */
export type Labelling = { records: RecordId[]; label: string; isOn: boolean }

/** A file that holds the full text of a report. Its bytes stand beside the log, once per hash. */
export type AttachedFile = {
  /** A record of the report. */
  record: RecordId
  /** SHA-256, hex. */
  hash: string
  name: string
  bytes: number
  kind: 'pdf' | 'html' | 'text'
  pages: number
  /** Characters of text that could be read; 0 for a scanned one. */
  characters: number
  /** How sure the match with the report was, 0 to 1; `null` where somebody chose the report. */
  certainty: number | null
}

export type StudyId = string
export type CodeId = string
export type ComponentId = string
export type OutcomeId = string

/** A study: the investigation, which may have several reports or, as published, only a name. */
export type StudyEntry = {
  study: StudyId
  label: string
  /** Records of its reports; empty where a published table names the study and nothing more. */
  records: RecordId[]
}

/** What was entered in a field, and the passage of a full text that says so. */
export type ChartedValue = { field: string; value: FieldValue; anchor?: PassageAnchor | undefined }

/** What charters settled on a field where they differed; `value: null` takes it back. Their own entries stay. */
export type SettledField = { study: StudyId; field: string; value: FieldValue | null; why: string }

/** What a code means and where it stands in the codebook. */
export type CodeDescription = {
  code: CodeId
  name: string
  definition: string
  /** When to use it, and when not; absent where nobody was asked. */
  include?: string | undefined
  exclude?: string | undefined
  memo: string
  /** 1 to 8, of the colours of the screens; `null` for none. */
  colour: number | null
  /** The broader code it belongs to. */
  parent: CodeId | null
  /** Brought to the text from theory, or found in it. */
  origin: 'theory' | 'text'
  /** Under which another program knows it, from which it was imported. */
  guid?: string | undefined
}

/** What raters settled on an item where they differed; `answer: null` takes it back. Their own answers stay. */
export type SettledItem = { study: StudyId; item: string; answer: string | null; why: string }

/** What one rater says about a study; replaces what the same rater said before. */
export type AppraisalEntry = {
  study: StudyId
  answers: RatedItem[]
  note: string
  /** Not handed in yet; absent in logs of older versions, which knew no drafts. */
  isDraft?: boolean | undefined
}

/** A round in which experts vote on how codes are gathered into components. */
export type VotingRound = {
  /** `votes-1`, `votes-2` … */
  round: string
  questions: VoteQuestion[]
}

/** Whether a code belongs to a component, or whether a component stands as it is named and defined. */
export type VoteQuestion =
  | { question: string; kind: 'placement'; code: CodeId; component: ComponentId }
  | { question: string; kind: 'component'; component: ComponentId }

/** What an expert says to a question; a later vote replaces an earlier one while the round is open. */
export type Vote = {
  round: string
  question: string
  agrees: boolean
  /** Where the code belongs instead, if the expert says so. */
  instead: ComponentId | null
  comment: string
}

/** A code used on a passage of a study. */
export type Coding = {
  coding: string
  code: CodeId
  study: StudyId
  /** The words of the study, `''` where only the study is named. */
  passage: string
  /** Where in the report: page, table, section. */
  where: string
  note: string
  /** The passage in a full text, to be shown and found again there; absent where it was typed. */
  anchor?: PassageAnchor | undefined
}

export const evidenceKinds = ['quantitative', 'qualitative', 'mixed', 'opinion'] as const

/** Measured, told, both, or the judgement of the authors. */
export type EvidenceKind = (typeof evidenceKinds)[number]

/**
 * What a study says about an outcome, and which component it attributes it to
 * (`null`: it names none).
 */
export type Finding = {
  finding: string
  study: StudyId
  component: ComponentId | null
  outcome: OutcomeId
  direction: Direction
  /** What kind of evidence it is; absent where nobody said. */
  evidence?: EvidenceKind | undefined
  passage: string
  where: string
  /** The passage in a full text; absent where it was typed. */
  anchor?: PassageAnchor | undefined
}

/** A table or figure given by a publication, kept as published; nothing is computed from it in silence. */
export type StatedTable = {
  table: string
  title: Wording
  where: string
  columns: string[]
  rows: string[][]
}
