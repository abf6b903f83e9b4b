import { formsOf } from './forms.ts'
import { shellPt } from './shell.pt.ts'
import { stepsPt } from './steps.pt.ts'
import { uiPt } from './ui.pt.ts'
import type { FrameWords } from './words.ts'

export const framePt: FrameWords = { forms: formsOf('pt'), ui: uiPt, shell: shellPt, steps: stepsPt }
