import { formsOf } from './forms.ts'

const { plural } = formsOf('en')

/** The words of the step in `review/coding`. */
export const codingEn = {
  lead: 'Name the concepts that studies hold, and gather them into components.',
  codebook: 'Codebook',
  newCode: 'New code',
  codeName: 'Name of the concept',
  definition: 'Definition',
  add: 'Add',
  noCodes: 'No code yet. Name a concept that you found in a study.',
  component: 'Component',
  components: 'Components',
  newComponent: 'New component',
  componentName: 'Name of the component',
  noComponent: 'not placed yet',
  concept: 'Concept',
  studies: 'Studies',
  code: 'Code',
  study: 'Study',
  passage: 'Passage, as the study says it',
  where: 'Where (page, table)',
  record: 'Code a passage',
  recorded: 'Coded.',
  remove: 'Take back',
  removed: 'Taken back.',
  mentions: (n: number, studies: number) =>
    `${plural(n, { one: '# mention', other: '# mentions' })} in ${plural(studies, { one: '# study', other: '# studies' })}`,
  place: (name: string) => `Component of ${name}`,
}

export type CodingWords = typeof codingEn
