import { formsOf } from './forms.ts'

const { plural, ago, list } = formsOf('en')

/** The frame around the screens, and the start page. */
export const shellEn = {
  skip: 'Skip to the content',
  home: 'Ayni, all reviews',
  steps: 'Steps of the review',
  openSteps: 'Steps',
  loadingScreen: 'Opening the screen …',
  notFound: {
    title: 'There is no such page',
    text: (path: string) => `Nothing is at ${path}.`,
    back: 'All reviews',
  },
  theme: { label: 'Appearance', system: 'As the system', light: 'Light', dark: 'Dark' },
  language: 'Language',
  settings: 'Language and appearance',
  person: {
    label: 'Who are you?',
    none: 'Who are you?',
    lead: 'Choose yourself, so that decisions carry your name. There is no password: on this machine we trust one another.',
    you: (name: string) => `You are ${name}`,
    add: 'Add a person',
    addTitle: 'Add a person',
    name: 'Name',
    nameHint: 'As it should appear in the history and the report.',
    roles: 'Roles',
    role: { lead: 'Lead', reviewer: 'Reviewer', resolver: 'Resolver', expert: 'Expert' },
    roleHint: {
      lead: 'plans the review and settles things',
      reviewer: 'judges records and studies',
      resolver: 'settles conflicts',
      expert: 'codes and votes',
    },
    save: 'Add and continue as this person',
    needRole: 'Choose at least one role.',
  },
  start: {
    title: 'From search files to a framework of what helps',
    lead: 'Ayni leads a scoping review from the first search to a published framework: every number can be followed to the decisions behind it.',
    example: 'Open the example',
    restore: 'Restore a bundle',
    restoreText: 'A review somebody saved or published as a bundle (.zip).',
    restored: 'Restored.',
    exampleText:
      'A published review on mutual aid groups, recomputed beside its printed tables. Nothing to install, nothing to break.',
    begin: 'Start a review',
    beginText: 'A title is enough. Question, criteria and searches follow, one step at a time.',
    reviews: 'Reviews on this machine',
    folder: 'Everything is kept on this machine, in',
    records: (count: number) => plural(count, { one: '# record', other: '# records' }),
    published: (count: number) =>
      plural(count, { one: '# framework version', other: '# framework versions' }),
    worked: (iso: string) => `Worked on ${ago(iso)}`,
    people: (names: string[]) => list(names),
    damaged: (id: string) => `The review “${id}” cannot be read`,
  },
  newReview: {
    title: 'Start a review',
    name: 'Title',
    nameHint: 'A working title; it can change with the protocol.',
    language: 'Language of the review',
    languageHint: 'Of criteria, components and the report. The screens follow your own choice.',
    you: 'Your name',
    youHint: 'You lead the review and may screen. Others join later.',
    submit: 'Start',
  },
}

export type ShellWords = typeof shellEn
