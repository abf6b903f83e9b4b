/**
 * A map of the world in tiles: every country one tile, near its neighbours, so that small countries are seen as well as
 * large ones. Two letters each (ISO 3166-1; XK as in common use), `..` for the sea. Own layout, from rounded midpoints of
 * countries moved apart until each had a place.
 */
const rows = [
  '..............GL........................................................',
  'CA................IS........NO..SE..FI................RU................',
  '............................DK......LVEE................................',
  '......................IEGBNL........LTBY................................',
  '..........................BELUDECZPL....................................',
  '............................CHLIATSKROUA..........KZ....MN..............',
  '..........................FR..SIHRHURSMD................................',
  '........................AD..MCSMITBAXKBG....GE..UZKG....................',
  '..US..................PTES....VAMEALMK..TRSYAMAZTMTJ........KP..........',
  '............................TN..MT..GR..CYLBIQIR..AF....CN..KRJP........',
  '......................MA..DZ..........ILPSJO..KW..PKNP..................',
  '..MX..BS............EH..........LY....EG....SABHAE..INBT..HKTW..........',
  '......CUHTDOKN......MR........................QAOM....BDMMMO............',
  '..GTBZHNJMPRAGDM..CVSN..ML..NE....TD..SD..ER..YE........LAVN............',
  '....SVNI..VCLCBB..GMGWGNBFBJ................DJ..........THKHPH..........',
  '....CRPA..GDTT......SLCIGHTGNG....CF..SS..ET........LK........PWFMMH....',
  '........COVEGYSR....LR........CM............SO....MV....MYBN......KI....',
  '......EC......GF............STGQCG..CDRWUGKE............SGID......NR....',
  '..............................GA......BITZ......SC..........TLPG....TV..',
  '........PE....BR................AO....ZMMW..KM..................SB..WS..',
  '..........BO..........................ZWMZ....MGMU................VUFJ..',
  '............PY..................NA..BWSZ......................AU..NCTO..',
  '........CLARUY......................ZALS................................',
  '..................................................................NZ....',
]

/** Columns and rows of the map in tiles. */
export const tileGrid = { columns: 36, rows: rows.length }

/** Where each country lies, by its code. */
export const worldTiles: ReadonlyMap<string, { column: number; row: number }> = new Map(
  rows.flatMap((line, row) =>
    Array.from({ length: line.length / 2 }, (_, column) => ({
      code: line.slice(column * 2, column * 2 + 2),
      column,
      row,
    }))
      .filter(({ code }) => code !== '..')
      .map(({ code, column, row }) => [code, { column, row }] as const),
  ),
)
