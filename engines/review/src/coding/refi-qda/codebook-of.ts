import type { ReviewState } from '../../state.ts'
import { type CodeBranch, codeTree } from '../code-tree.ts'
import type { Code } from '../coded.ts'
import { colourOfNumber } from './code-colours.ts'
import { describedAs } from './code-text.ts'
import type { CodebookFile, FileCode } from './codebook-file.ts'
import { guidIn } from './guid.ts'

/** The codebook of a review as other programs read it: codes in use as a tree, components as sets of codes. */
export function codebookFileOf(state: ReviewState): CodebookFile {
  const codes = codeTree(state)
  const inUse = codes.flatMap(allIn)
  const sets = [...state.components.values()]
    .filter(({ retired }) => !retired)
    .map(({ component, name, definition }) => ({
      guid: guidIn(state, 'component', component),
      name: inLanguage(name, state.language) ?? component,
      description: inLanguage(definition, state.language) ?? '',
      codes: inUse.filter((code) => code.component === component).map((code) => guidOfCode(state, code)),
    }))
  return { origin: 'Ayni', codes: codes.map((branch) => fileCode(state, branch)), sets }
}

/** The GUID under which a code came, or that it has by its id. */
export function guidOfCode(state: ReviewState, { code, guid }: Pick<Code, 'code' | 'guid'>): string {
  return guid ?? guidIn(state, 'code', code)
}

function fileCode(state: ReviewState, { code, branches }: CodeBranch): FileCode {
  const { name, definition, include = '', exclude = '', memo, colour } = code
  return {
    guid: guidOfCode(state, code),
    name,
    description: describedAs({ definition, include, exclude, memo }),
    colour: colourOfNumber(colour),
    isCodable: true,
    codes: branches.map((branch) => fileCode(state, branch)),
  }
}

function allIn({ code, branches }: CodeBranch): Code[] {
  return [code, ...branches.flatMap(allIn)]
}

function inLanguage(
  wording: { en?: string | undefined; es?: string | undefined; pt?: string | undefined },
  language: 'en' | 'es' | 'pt',
): string | undefined {
  return wording[language] ?? wording.en ?? wording.es ?? wording.pt
}
