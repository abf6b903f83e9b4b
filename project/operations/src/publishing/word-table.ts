import { groupLengths, type Table as Printed, printedCell } from '@ayni/review'
import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  LineRuleType,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextDirection,
  TextRun,
  VerticalAlign,
  VerticalMergeType,
  WidthType,
} from 'docx'

/** More columns than these are printed in parts, each with the first column again. */
const mostColumns = { text: 9, matrix: 25 } as const
/** A column whose name is written upwards. */
const narrow = 420

const line = { style: BorderStyle.SINGLE, size: 4, color: '8A8271' }
const thin = { style: BorderStyle.SINGLE, size: 2, color: 'C9C1AE' }
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }

/** A table as Word has it, in parts where it is too wide for one; `width` in twentieths of a point. */
export function wordTables(table: Printed, width: number): (Table | Paragraph)[] {
  return partsOf(table).flatMap((part, at) => [
    ...(at === 0 ? [] : [new Paragraph('')]),
    wordTable(part, width),
  ])
}

function partsOf(table: Printed): Printed[] {
  const most = table.isMatrix ? mostColumns.matrix : mostColumns.text
  if (table.columns.length <= most) return [table]
  const parts = Math.ceil((table.columns.length - 1) / (most - 1))
  const size = Math.ceil((table.columns.length - 1) / parts)
  return Array.from({ length: parts }, (_, part) => {
    const some = (cells: readonly string[]) => [
      cells[0] ?? '',
      ...cells.slice(1 + part * size, 1 + (part + 1) * size),
    ]
    return {
      title: table.title,
      columns: some(table.columns),
      rows: table.rows.map(some),
      ...(table.isMatrix && { isMatrix: table.isMatrix }),
    }
  })
}

function wordTable(table: Printed, width: number): Table {
  // The more columns, the smaller the letters.
  const size = table.columns.length > 7 ? 16 : 18
  const { widths, isUpwards } = columnWidths(table, width, size)
  const lengths = groupLengths(table)
  const isCentred = (column: number, isHead: boolean) =>
    table.isMatrix === true && column > 0 && !(isHead && isUpwards)
  const cell = (
    text: string,
    column: number,
    look: Partial<ConstructorParameters<typeof TableCell>[0]>,
    isStrong: boolean,
  ) =>
    new TableCell({
      margins: { top: 40, bottom: 40, left: 80, right: 80 },
      width: { size: widths[column] ?? 0, type: WidthType.DXA },
      ...look,
      children: [
        new Paragraph({
          spacing: { line: 240, lineRule: LineRuleType.AUTO },
          alignment: isCentred(column, look.shading !== undefined)
            ? AlignmentType.CENTER
            : AlignmentType.LEFT,
          children: text
            .split('\n')
            .map((text, at) => new TextRun({ text, size, bold: isStrong, ...(at > 0 && { break: 1 }) })),
        }),
      ],
    })
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    ...(isUpwards && { height: { value: upwardsHeight(table, size), rule: HeightRule.ATLEAST } }),
    children: table.columns.map((name, column) =>
      cell(
        name,
        column,
        {
          borders: { top: line, bottom: line, left: none, right: none },
          shading: { type: ShadingType.CLEAR, fill: 'F2EDE2', color: 'auto' },
          verticalAlign: VerticalAlign.BOTTOM,
          ...(isUpwards && column > 0 && { textDirection: TextDirection.BOTTOM_TO_TOP_LEFT_TO_RIGHT }),
        },
        true,
      ),
    ),
  })
  const rows = table.rows.map((_, row) => {
    const isCount = table.isMatrix === true && row === table.rows.length - 1
    return new TableRow({
      cantSplit: true,
      children: table.columns.map((_, column) => {
        const length = lengths[row]?.[column]
        // Where a group goes on below, the line waits for its end.
        const goesOn = (lengths[row + 1]?.[column] ?? 1) === 0
        return cell(
          length === 0 ? '' : printedCell(table, row, column),
          column,
          {
            borders: {
              top: none,
              bottom: goesOn ? none : row === table.rows.length - 1 ? line : thin,
              left: none,
              right: none,
            },
            ...(length !== undefined &&
              (length === 0 || goesOn) && {
                verticalMerge: length === 0 ? VerticalMergeType.CONTINUE : VerticalMergeType.RESTART,
              }),
          },
          isCount,
        )
      }),
    })
  })
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: width, type: WidthType.DXA },
    columnWidths: widths,
    rows: [head, ...rows],
  })
}

/** Room for the longest name written upwards, in two lines where it is long; in twentieths of a point. */
function upwardsHeight({ columns }: Printed, size: number): number {
  const longest = Math.max(...columns.slice(1).map(({ length }) => length))
  return Math.min(2400, longest * size * 10 * 0.62 + 240)
}

/**
 * Widths of the columns in twentieths of a point: each as wide as its longest word, and what is left goes where there is more
 * to read. Where the names of a matrix do not fit beside each other, they are written upwards.
 */
function columnWidths(
  { columns, rows, isMatrix }: Printed,
  width: number,
  size: number,
): { widths: number[]; isUpwards: boolean } {
  const letter = size * 10 * 0.62
  const texts = columns.map((name, column) => [name, ...rows.map((row) => row[column] ?? '')])
  const least = texts.map((own, column) => {
    // The names of a matrix stand on one line each, or its rows would be twice as high.
    const isName = isMatrix === true && column === 0
    const words = isName ? own : own.flatMap((text) => text.split(/[\s/–-]+/))
    const longest = Math.max(...words.map(({ length }) => length))
    return Math.min(isName ? 24 : 16, Math.max(3, longest)) * letter + 180
  })
  const all = sum(least)
  if (isMatrix && all > width) {
    const [first = 0, ...others] = least
    const each = Math.max(narrow, (width - first) / others.length)
    return {
      widths: [width - each * others.length, ...others.map(() => each)].map(Math.floor),
      isUpwards: true,
    }
  }
  const wish = texts.map((own) => {
    if (isMatrix) return 1
    const lengths = own.map(({ length }) => length)
    return Math.sqrt(Math.max(...lengths) * (sum(lengths) / lengths.length))
  })
  const exact = least.map((one, column) =>
    all < width ? one + ((width - all) * (wish[column] ?? 0)) / sum(wish) : (one * width) / all,
  )
  return { widths: exact.map(Math.floor), isUpwards: false }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0)
}
