import { formsOf } from './forms.ts'
import type { ResolvingWords } from './resolving.en.ts'

const { number } = formsOf('es')

export const resolvingEs: ResolvingWords = {
  lead: 'Donde los veredictos difieren, véalos lado a lado y resuelva.',
  none: 'No hay conflictos en espera. Aparecen cuando dos revisores juzgan distinto un registro.',
  of: (at, total) => `Conflicto ${number(at)} de ${number(total)}`,
  why: 'Por qué (opcional)',
  include: 'Incluir',
  exclude: 'Excluir',
  next: 'Siguiente',
  settled: 'Resueltos',
  settledAs: (verdict, who) => `${verdict}, resuelto por ${who}`,
  notYou: {
    'third-person': 'Según el protocolo lo resuelve alguien que no juzgó este registro.',
    consensus: 'Según el protocolo lo resuelven los revisores en conjunto.',
    lead: 'Según el protocolo lo resuelve quien dirige.',
  },
  because: {
    'verdicts-differ': 'Los veredictos difieren',
    'reasons-differ': 'Los motivos difieren',
    unsure: 'Alguien tiene dudas',
    'own-verdicts-differ': 'Una persona juzgó distinto dos copias',
  },
  reason: 'Criterio',
  resolved: 'Resuelto.',
  rounds: {
    'title-abstract': 'Título y resumen',
    'full-text': 'Texto completo',
  },
}
