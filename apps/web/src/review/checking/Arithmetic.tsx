import type { ReactNode } from 'react'
import type { OutputOf } from '../../call.ts'
import { useWords } from '../../words/words.ts'
import { PlainTable } from '../PlainTable.tsx'

type Details = NonNullable<OutputOf<'check'>['checks'][number]['details']>

/** What a verdict rests on, number by number. */
export function Arithmetic({ details }: { details: Details }) {
  const { checking } = useWords()
  const { arithmetic: w, kappa } = checking
  const shown = (value: number | null) => value ?? '—'
  switch (details.kind) {
    case 'kappa':
      return (
        <Working
          label={kappa.tables(details.tables.length)}
          columns={[kappa.both, kappa.one, kappa.other, kappa.neither]}
          rows={details.tables.map(({ bothYes, firstOnly, secondOnly, bothNo }) => [
            bothYes,
            firstOnly,
            secondOnly,
            bothNo,
          ])}
        />
      )
    case 'components':
      return (
        <Working
          label={w.components}
          columns={[w.component, w.inStudies, w.mentions]}
          rows={details.components.map(({ name, studies, mentions }) => [name, studies, mentions])}
        />
      )
    case 'studies':
      return (
        <Working
          label={w.studies}
          columns={[w.study, w.counted]}
          rows={details.studies.map(({ label, count }) => [label, count])}
        />
      )
    case 'named-studies':
      return (
        <Working label={w.named} columns={[w.study]} rows={details.studies.map(({ label }) => [label])} />
      )
    case 'table':
      return (
        <Working
          label={w.rows}
          columns={[w.row, w.number, w.listed]}
          rows={details.rows.map(({ row, number, listed }) => [row, shown(number), shown(listed)])}
        />
      )
    case 'map':
      return (
        <Working
          label={w.cells(details.differing)}
          columns={[w.cell, w.inStudies, checking.printed, checking.recomputed]}
          rows={details.cells
            .filter(({ printed, recomputed }) => printed !== recomputed)
            .map(({ componentName, outcomeName, count, printed, recomputed }) => [
              `${componentName} × ${outcomeName}`,
              count,
              printed,
              recomputed,
            ])}
        />
      )
  }
}

function Working({
  label,
  columns,
  rows,
}: {
  label: string
  columns: readonly string[]
  rows: readonly (readonly ReactNode[])[]
}) {
  const { checking } = useWords()
  return (
    <details>
      <summary>{checking.details}</summary>
      <PlainTable label={label} hasCaption columns={columns} rows={rows} />
    </details>
  )
}
