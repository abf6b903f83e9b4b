import { qualities } from '@ayni/review'
import { z } from 'zod'
import { evidenceKind, filled } from '../schemas.ts'

/** Which studies and findings a view of the synthesis is made of; what is left out does not filter. */
export const mapFilter = {
  from: z.int().optional(),
  to: z.int().optional(),
  fields: z.record(z.string(), z.array(filled)).optional(),
  quality: z.array(z.enum(qualities)).optional(),
  leastPositive: z.number().min(0).max(1).optional(),
  languages: z.array(filled).optional(),
  codes: z.array(filled).optional(),
  components: z.array(filled).optional(),
  evidence: z.array(evidenceKind).optional(),
  without: z.array(filled).optional(),
}
