import papaparse from 'papaparse'

/** Reads CSV or TSV bytes (UTF-8, else Windows-1252) into columns and rows of text. */
export function readTable(bytes: Uint8Array): { columns: string[]; rows: string[][] } {
  const { data } = papaparse.parse<string[]>(decode(bytes), { skipEmptyLines: 'greedy' })
  const [columns = [], ...rows] = data
  return { columns: columns.map((name) => name.trim()), rows }
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}
