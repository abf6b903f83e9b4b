import { type Language, worded } from '@ayni/framework'
import { studiesOf } from '../charting/studies.ts'
import type { CodeId } from '../facts.ts'
import type { Table } from '../reporting/tables.ts'
import type { PersonId } from '../screening/decision.ts'
import type { ReviewState } from '../state.ts'
import { coOccurrence } from './co-occurrence.ts'
import { type CodeBranch, codeTree } from './code-tree.ts'
import { codingsOf } from './coded.ts'

const words = {
  en: {
    codings: 'Coded passages',
    together: 'Codes used together',
    code: 'Code',
    broader: 'Broader codes',
    component: 'Component',
    study: 'Study',
    passage: 'Passage',
    where: 'Where',
    note: 'Note',
    coder: 'Coder',
    at: 'Time',
    first: 'Code',
    second: 'Other code',
    passages: 'On the same passage',
    studies: 'In the same study',
  },
  es: {
    codings: 'Pasajes codificados',
    together: 'Códigos usados juntos',
    code: 'Código',
    broader: 'Códigos más amplios',
    component: 'Componente',
    study: 'Estudio',
    passage: 'Pasaje',
    where: 'Dónde',
    note: 'Nota',
    coder: 'Quién codificó',
    at: 'Momento',
    first: 'Código',
    second: 'Otro código',
    passages: 'En el mismo pasaje',
    studies: 'En el mismo estudio',
  },
  pt: {
    codings: 'Trechos codificados',
    together: 'Códigos usados juntos',
    code: 'Código',
    broader: 'Códigos mais amplos',
    component: 'Componente',
    study: 'Estudo',
    passage: 'Trecho',
    where: 'Onde',
    note: 'Nota',
    coder: 'Quem codificou',
    at: 'Momento',
    first: 'Código',
    second: 'Outro código',
    passages: 'No mesmo trecho',
    studies: 'No mesmo estudo',
  },
} as const

/** All passages with their codes and sources, in the order of the codebook; without what others still code alone. */
export function codingsTable(state: ReviewState, viewer: PersonId, language: Language): Table {
  const w = words[language]
  const labels = new Map(studiesOf(state).map(({ id, label }) => [id, label]))
  const codings = Map.groupBy(codingsOf(state, viewer), ({ code }) => code)
  const rowsOf = ({ code, branches }: CodeBranch, above: readonly string[]): string[][] => {
    const component = code.component === null ? undefined : state.components.get(code.component)
    return [
      ...(codings.get(code.code) ?? []).map(({ study, passage, where, note, person, at }) => [
        code.name,
        above.join(' / '),
        component ? worded(component.name, language) : '',
        labels.get(study) ?? study,
        passage,
        where,
        note,
        state.people.get(person)?.name ?? person,
        at,
      ]),
      ...branches.flatMap((branch) => rowsOf(branch, [...above, code.name])),
    ]
  }
  return {
    title: w.codings,
    columns: [w.code, w.broader, w.component, w.study, w.passage, w.where, w.note, w.coder, w.at],
    rows: codeTree(state).flatMap((branch) => rowsOf(branch, [])),
  }
}

/** Each two codes that were used together, with how often; without what others still code alone. */
export function codesTogetherTable(state: ReviewState, viewer: PersonId, language: Language): Table {
  const w = words[language]
  const nameOf = (code: CodeId) => state.codes.get(code)?.name ?? code
  return {
    title: w.together,
    columns: [w.first, w.second, w.passages, w.studies],
    rows: coOccurrence(codingsOf(state, viewer), codesInOrder(state)).pairs.map((pair) => [
      nameOf(pair.first),
      nameOf(pair.second),
      String(pair.passages),
      String(pair.studies),
    ]),
  }
}

/** The codes in use, each followed by those below it. */
export function codesInOrder(state: ReviewState): CodeId[] {
  const ids = ({ code, branches }: CodeBranch): CodeId[] => [code.code, ...branches.flatMap(ids)]
  return codeTree(state).flatMap(ids)
}
