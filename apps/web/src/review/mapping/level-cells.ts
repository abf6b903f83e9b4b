import type { Language } from '@ayni/framework'
import type { OutputOf } from '../../call.ts'
import type { Words } from '../../words/words.ts'
import { betweenFrames } from './between-frames.ts'

type EvidenceMap = OutputOf<'map.counts'>
type Cell = EvidenceMap['cells'][number]
type Said = Pick<Words, 'mapping' | 'forms'>

/** Cividis from light to dark, so that a higher level is darker in print too; ink that can be read on each. */
const shades = [
  ['transparent', 'inherit'],
  ['#d9c97a', '#1b1b1b'],
  ['#a69d75', '#1b1b1b'],
  ['#575d6d', '#ffffff'],
  ['#00204d', '#ffffff'],
] as const

/** Pixels above the rows at least, of a row and of a column at least: cells that a window may show are drawn first. */
const above = 220
const rowHeight = 54
const columnWidth = 144

/**
 * Draws the cells of the map into its rows, which hold their heads already: those in sight at once, the others between frames. By hand,
 * as a table of a thousand cells takes several times as long to come and to go when each is kept account of. A cell that is there
 * is changed and not replaced, so that it keeps the focus.
 *
 * @returns stops drawing.
 */
export function drawLevelCells(
  body: HTMLTableSectionElement,
  map: EvidenceMap,
  printed: ReadonlyMap<string, string>,
  said: Said,
): () => void {
  const cells = new Map(map.cells.map((cell) => [`${cell.component} ${cell.outcome}`, cell]))
  const draw = (row: HTMLTableRowElement, from: number, to: number) => {
    const component = map.components[row.sectionRowIndex]?.id
    for (let at = from; at < to; at += 1) {
      const key = `${component} ${map.outcomes[at]?.id}`
      drawCell(row.cells[at + 1] ?? row.insertCell(), cells.get(key), printed.get(key), map.rule, said)
    }
  }
  const rows = [...body.rows]
  const columns = map.outcomes.length
  const columnsInSight = Math.min(columns, Math.ceil(window.innerWidth / columnWidth))
  const rowsInSight = Math.ceil(Math.max(0, window.innerHeight - above) / rowHeight)
  for (const row of rows) while (row.cells.length > columns + 1) row.deleteCell(-1)
  for (const row of rows.slice(0, rowsInSight)) draw(row, 0, columnsInSight)
  if (!body.querySelector('button[tabindex="0"]')) body.querySelector('button')?.setAttribute('tabindex', '0')
  return betweenFrames([
    ...rows.slice(0, rowsInSight).map((row) => () => draw(row, columnsInSight, columns)),
    ...rows.slice(rowsInSight).map((row) => () => draw(row, 0, columns)),
  ])
}

function drawCell(
  place: HTMLTableCellElement,
  cell: Cell | undefined,
  inPrint: string | undefined,
  rule: EvidenceMap['rule'],
  { mapping, forms }: Said,
): void {
  if (!cell) {
    place.replaceChildren()
    return
  }
  const button = place.querySelector('button') ?? place.appendChild(emptyButton())
  const differs = inPrint !== undefined && inPrint !== cell.level
  const [background, color] = shadeOf(rule, cell.level)
  button.toggleAttribute('data-differs', differs)
  button.toggleAttribute('data-empty', cell.count === 0)
  button.style.background = cell.count === 0 ? '' : background
  button.style.color = cell.count === 0 ? '' : color
  const count = document.createElement('strong')
  count.textContent = forms.number(cell.count)
  button.replaceChildren(count, ` ${nameOfLevel(rule, cell.level, forms.language)}`)
  if (inPrint === undefined) return
  const note = spanOf('ui-small', mapping.printed(nameOfLevel(rule, inPrint, forms.language)))
  if (differs) note.append(spanOf('ui-hidden', ` (${mapping.differs})`))
  button.append(document.createElement('br'), note)
}

function emptyButton(): HTMLButtonElement {
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'review-cell'
  button.tabIndex = -1
  return button
}

function spanOf(name: string, text: string): HTMLSpanElement {
  const span = document.createElement('span')
  span.className = name
  span.textContent = text
  return span
}

/** A level in the language of the screen. */
export function nameOfLevel({ levels }: EvidenceMap['rule'], level: string, language: Language): string {
  const name = levels.find(({ id }) => id === level)?.name
  return name?.[language] ?? name?.en ?? level
}

function shadeOf({ levels }: EvidenceMap['rule'], level: string): (typeof shades)[number] {
  const at = levels.findIndex(({ id }) => id === level)
  const step = at <= 0 ? 0 : Math.max(1, Math.round((at * (shades.length - 1)) / (levels.length - 1)))
  return shades[step] ?? shades[0]
}
