import { formsOf } from './forms.ts'
import { shellEs } from './shell.es.ts'
import { stepsEs } from './steps.es.ts'
import { uiEs } from './ui.es.ts'
import type { FrameWords } from './words.ts'

export const frameEs: FrameWords = { forms: formsOf('es'), ui: uiEs, shell: shellEs, steps: stepsEs }
