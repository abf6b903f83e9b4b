export { compareFrameworks } from './compare-frameworks.ts'
export type {
  Change,
  Direction,
  Framework,
  FrameworkComponent,
  FrameworkOutcome,
  FrameworkStudy,
  Level,
  LevelRule,
  Pairing,
} from './framework.ts'
export { levelOf } from './framework.ts'
export type { Language, Wording } from './wording.ts'
export { languages, worded } from './wording.ts'
