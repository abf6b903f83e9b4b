/** Rows of few numbers among many columns. Row `i` has `values[k]` in column `columns[k]` for `starts[i] ≤ k < starts[i + 1]`. */
export type SparseMatrix = {
  rows: number
  width: number
  starts: Int32Array
  columns: Int32Array
  values: Float32Array
}

/** The product of a row with a dense vector as long as the matrix is wide. */
export function rowTimes(matrix: SparseMatrix, row: number, vector: Float64Array): number {
  const { starts, columns, values } = matrix
  const end = starts[row + 1] ?? 0
  let sum = 0
  for (let k = starts[row] ?? 0; k < end; k += 1) sum += (values[k] ?? 0) * (vector[columns[k] ?? 0] ?? 0)
  return sum
}

/** Adds a row, times a factor, to a dense vector. */
export function addRow(matrix: SparseMatrix, row: number, factor: number, vector: Float64Array): void {
  const { starts, columns, values } = matrix
  const end = starts[row + 1] ?? 0
  for (let k = starts[row] ?? 0; k < end; k += 1) {
    const column = columns[k] ?? 0
    vector[column] = (vector[column] ?? 0) + factor * (values[k] ?? 0)
  }
}

/** The square of a row's length. */
export function squaredLength(matrix: SparseMatrix, row: number): number {
  const end = matrix.starts[row + 1] ?? 0
  let sum = 0
  for (let k = matrix.starts[row] ?? 0; k < end; k += 1) sum += (matrix.values[k] ?? 0) ** 2
  return sum
}
