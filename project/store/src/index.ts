export { openDataFolder } from './data-folder.ts'
export { hashOf, verifyLog } from './fact-chain.ts'
export {
  type DataFolder,
  FolderInUse,
  type NewFact,
  Outdated,
  type ReviewStore,
  type StoredRecord,
} from './review-store.ts'
export { type FaultKind, StorageFault } from './storage-fault.ts'
