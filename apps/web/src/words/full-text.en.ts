/** The words of the step in `review/full-text`. */
export const fullTextEn = {
  lead: 'Decide on the full text; an exclusion names its criterion.',
  none: 'No report has passed title and abstract yet.',
  study: 'Report',
  retrieval: 'Full text',
  mine: 'Your decision',
  status: 'Together',
  retrieved: 'Retrieved',
  notRetrieved: 'Not retrieved',
  unknown: 'not noted',
  markRetrieved: 'Mark as retrieved',
  markMissing: 'Could not be had',
  open: 'Read and decide',
  waiting: 'waits',
  list: 'All reports',
}

export type FullTextWords = typeof fullTextEn
