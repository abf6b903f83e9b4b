import type { FullTextWords } from './full-text.en.ts'

export const fullTextEs: FullTextWords = {
  lead: 'Decida sobre el texto completo; toda exclusión nombra su criterio.',
  none: 'Ningún informe pasó aún título y resumen.',
  study: 'Informe',
  retrieval: 'Texto completo',
  mine: 'Su decisión',
  status: 'En conjunto',
  retrieved: 'Obtenido',
  notRetrieved: 'No obtenido',
  unknown: 'sin anotar',
  markRetrieved: 'Marcar como obtenido',
  markMissing: 'No se pudo obtener',
  open: 'Leer y decidir',
  waiting: 'en espera',
  list: 'Todos los informes',
}
