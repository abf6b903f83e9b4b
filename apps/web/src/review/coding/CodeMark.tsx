import { colourOf } from './code-colours.ts'
import type { Codebook } from './codebook.ts'

/** The name of a code after its colour. */
export function CodeMark({ code, codes }: { code: string; codes: Codebook['codes'] }) {
  const found = codes.find((one) => one.code === code)
  return (
    <span className="coding-mark">
      {found && <span className="coding-dot" style={{ background: colourOf(found, codes) }} />}
      {found?.name ?? code}
    </span>
  )
}
