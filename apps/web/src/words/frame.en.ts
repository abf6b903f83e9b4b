import { formsOf } from './forms.ts'
import { shellEn } from './shell.en.ts'
import { stepsEn } from './steps.en.ts'
import { uiEn } from './ui.en.ts'

/** What the frame and the start page need, loaded first; the words of the screens follow. */
export const frameEn = { forms: formsOf('en'), ui: uiEn, shell: shellEn, steps: stepsEn }
