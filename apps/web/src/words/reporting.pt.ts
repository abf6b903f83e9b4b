import type { ReportingWords } from './reporting.en.ts'

export const reportingPt: ReportingWords = {
  lead: 'Levem o diagrama, as tabelas e o texto, e publiquem o quadro.',
}
