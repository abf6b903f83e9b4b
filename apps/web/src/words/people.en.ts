/** The words of the step in `review/people`. */
export const peopleEn = {
  /** One sentence under the title: what one does here. */
  lead: 'Who takes part, and what each one does.',
}

export type PeopleWords = typeof peopleEn
