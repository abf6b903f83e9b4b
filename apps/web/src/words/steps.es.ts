import { formsOf } from './forms.ts'
import type { StepsWords } from './steps.en.ts'

const { number, plural } = formsOf('es')
const of = (done: number, total: number) => `${number(done)} de ${number(total)}`

export const stepsEs: StepsWords = {
  protocol: { name: 'Protocolo', version: (n) => `Versión ${number(n)}`, unfinished: 'Aún sin criterios' },
  searching: {
    name: 'Búsquedas e importación',
    records: (n) => plural(n, { one: '# registro', other: '# registros' }),
  },
  deduplicating: {
    name: 'Duplicados',
    doubtful: (n) => plural(n, { one: '# par dudoso', other: '# pares dudosos' }),
    linked: (n) => plural(n, { one: '# enlazado', other: '# enlazados' }),
  },
  piloting: { name: 'Piloto', finished: (done, total) => `${of(done, total)} terminados` },
  screening: { name: 'Título y resumen' },
  resolving: {
    name: 'Conflictos',
    conflicts: (n) => plural(n, { one: '# conflicto', other: '# conflictos' }),
  },
  progress: { name: 'Equipo y acuerdo' },
  fullText: { name: 'Texto completo' },
  appraising: { name: 'Evaluación' },
  charting: { name: 'Extracción (charting)' },
  coding: {
    name: 'Codificación',
    unplaced: (n) => plural(n, { one: '# código sin componente', other: '# códigos sin componente' }),
  },
  finding: { name: 'Hallazgos', findings: (n) => plural(n, { one: '# hallazgo', other: '# hallazgos' }) },
  mapping: { name: 'Mapa', cells: (done, total) => `${of(done, total)} celdas` },
  checking: {
    name: 'Comprobación',
    claims: (n) => plural(n, { one: '# afirmación', other: '# afirmaciones' }),
  },
  reporting: {
    name: 'Reporte y marco',
    versions: (n) => plural(n, { one: '# versión', other: '# versiones' }),
  },
  records: {
    name: 'Todos los registros',
    reports: (n) => plural(n, { one: '# informe', other: '# informes' }),
  },
  people: { name: 'Personas', people: (n) => plural(n, { one: '# persona', other: '# personas' }) },
  history: { name: 'Historia', facts: (n) => plural(n, { one: '# hecho', other: '# hechos' }) },
  of,
  done: 'Listo',
  phases: {
    plan: 'Planear',
    screen: 'Cribar',
    understand: 'Comprender',
    report: 'Contar',
    review: 'Esta revisión',
  },
}
