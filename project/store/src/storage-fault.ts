/** What keeps something from being read or written. */
export type FaultKind = 'full' | 'damaged' | 'newer' | 'denied' | 'failed'

/** The disk or a file on it does not do what is needed. The message is for people and names the path. */
export class StorageFault extends Error {
  readonly kind: FaultKind
  readonly path: string
  constructor(kind: FaultKind, path: string, message: string) {
    super(message)
    this.kind = kind
    this.path = path
  }
}

/** Result codes of SQLite (https://sqlite.org/rescode.html) and of the file system, by what they mean to a person. */
const kinds = new Map<number | string, FaultKind>([
  [13, 'full'],
  ['ENOSPC', 'full'],
  ['EDQUOT', 'full'],
  [11, 'damaged'],
  [26, 'damaged'],
  [8, 'denied'],
  [14, 'denied'],
  [23, 'denied'],
  ['EACCES', 'denied'],
  ['EPERM', 'denied'],
  ['EROFS', 'denied'],
  [5, 'failed'],
  [10, 'failed'],
  ['EIO', 'failed'],
  ['ENOTDIR', 'failed'],
  ['EISDIR', 'failed'],
  ['EEXIST', 'failed'],
  ['EMFILE', 'failed'],
])

/** The error as a `StorageFault` where it comes from the disk, else the error as it is. */
export function faultOf(error: unknown, path: string): unknown {
  if (!(error instanceof Error)) return error
  const code = 'errcode' in error && typeof error.errcode === 'number' ? error.errcode & 0xff : codeOf(error)
  const kind = code === null ? undefined : kinds.get(code)
  return kind === undefined ? error : new StorageFault(kind, path, message(kind, path, error.message))
}

function codeOf(error: Error): string | null {
  return 'code' in error && typeof error.code === 'string' ? error.code : null
}

function message(kind: FaultKind, path: string, reason: string): string {
  switch (kind) {
    case 'full':
      return `The disk is full: this could not be written to ${path}. Free some space and try again; what was saved before is safe.`
    case 'damaged':
      return `${path} is damaged (${reason}). Restore it from a bundle or a backup; other reviews are not affected.`
    case 'denied':
      return `${path} cannot be opened for writing (${reason}). Check who owns the folder and whether it is read-only.`
    default:
      return `${path} cannot be used (${reason}).`
  }
}
