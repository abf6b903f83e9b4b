/** The words of the step in `review/people`. */
export const peopleEn = {
  lead: 'Who takes part, and in which role.',
  add: 'Add a person',
  name: 'Name',
  roles: 'Roles',
  roleNames: {
    lead: 'Lead',
    reviewer: 'Reviewer',
    resolver: 'Resolver',
    expert: 'Expert',
  },
  roleHints: {
    lead: 'plans, writes the protocol, publishes',
    reviewer: 'screens, appraises, charts',
    resolver: 'settles conflicts',
    expert: 'codes and gathers components',
  },
  save: 'Save',
  saved: 'Saved.',
  change: (name: string) => `Change ${name}`,
  you: 'you',
}

export type PeopleWords = typeof peopleEn
