import type { ReportingWords } from './reporting.en.ts'

export const reportingEs: ReportingWords = {
  lead: 'Llévense el diagrama, las tablas y el texto, y publiquen el marco.',
}
