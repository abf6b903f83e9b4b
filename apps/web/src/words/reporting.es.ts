import { formsOf } from './forms.ts'
import type { ReportingWords } from './reporting.en.ts'

const { number, plural } = formsOf('es')

export const reportingEs: ReportingWords = {
  lead: 'Llévese el informe, las tablas y el mapa, y publique el marco.',
  flow: 'Diagrama de flujo',
  report: 'Informe',
  openReport: 'Abrir el informe',
  files: 'Archivos',
  names: {
    'report.html': 'Informe completo (HTML)',
    'report.docx': 'Informe para seguir trabajando (Word)',
    'report.md': 'Informe (Markdown)',
    'charts.csv': 'Registro de datos (CSV)',
    'methods.txt': 'Párrafo de métodos',
    'flow.svg': 'Diagrama de flujo (SVG)',
    'flow.csv': 'Números del flujo (CSV)',
    'map.svg': 'Mapa (SVG)',
    'map.csv': 'Mapa (CSV)',
    'study-components.csv': 'Estudio × componente (CSV)',
    'study-outcomes.csv': 'Estudio × resultado (CSV)',
    'codebook.csv': 'Libro de códigos (CSV)',
    'studies.csv': 'Estudios incluidos (CSV)',
  },
  style: 'Estilo de las referencias',
  styles: { apa: 'APA 7', vancouver: 'Vancouver', harvard1: 'Harvard' },
  ownStyle: 'Un estilo propio (.csl)',
  dropStyle: 'Un estilo (.csl)',
  dropStyleHint: 'En citationstyles.org hay miles de estilos de revistas, libres.',
  removeStyle: 'Quitar este estilo',
  styleAdded: (name) => `Se añadió «${name}».`,
  checklist: 'Lista de verificación PRISMA-ScR',
  checklistText: 'Lo que la revisión responde ya está aquí. Anote en cada ítem dónde lo informa su artículo.',
  checklistLeft: (n) =>
    plural(n, { one: '# ítem no tiene respuesta ni lugar', other: '# ítems no tienen respuesta ni lugar' }),
  whereReported: (item) => `Página o sección: ${item}`,
  checklistFile: { docx: 'Lista (Word)', csv: 'Lista (CSV)' },
  readers: 'Para quienes leen el artículo',
  readersText:
    'Una página con el mapa, sus filtros, los estudios y sus pasajes, para poner junto al artículo. Se abre sin Ayni y no pide nada a la red.',
  getReaders: 'Descargar la página para lectores (.zip)',
  manuscript: 'Su manuscrito',
  manuscriptText:
    'Escriba {{flow.included}} donde deba ir un número, en Word o Markdown. Ayni pone los números, y los vuelve a poner cuando cambian.',
  dropManuscript: 'Un manuscrito (.docx, .md, .txt)',
  dropHint: 'Se completa aquí; no se guarda nada de él.',
  filled: (n: number) => plural(n, { one: '# nombre completado', other: '# nombres completados' }),
  unknownNames: 'Estos nombres no corresponden a nada y quedaron como estaban:',
  unknownAt: (name: string, where: number) => `${name} (párrafo o línea ${number(where)})`,
  namesNow: 'Nombres y lo que valen ahora',
  findName: 'Buscar un nombre',
  name: 'Nombre',
  value: 'Valor',
  copy: (name: string) => `Copiar ${name}`,
  copied: 'Copiado.',
  framework: 'Marco',
  frameworkText:
    'Una versión es un documento de componentes y resultados con su evidencia adentro. Lo publicado ya no cambia.',
  noVersion: 'Aún no hay versiones publicadas.',
  version: (n) => `Versión ${number(n)}`,
  holds: (components, outcomes, studies) =>
    `${plural(components, { one: '# componente', other: '# componentes' })}, ${plural(outcomes, { one: '# resultado', other: '# resultados' })}, ${plural(studies, { one: '# estudio', other: '# estudios' })}`,
  note: 'Qué hay de nuevo en esta versión',
  publish: (n) => `Publicar la versión ${number(n)}`,
  published: 'Publicado.',
  changes: (n) =>
    `${plural(n, { one: '# cambio desde la última versión', other: '# cambios desde la última versión' })}`,
  document: 'Última versión (JSON)',
  bundle: 'La revisión entera',
  bundleText: 'Un archivo del que todo puede restaurarse y recalcularse, aquí o en manos de otros.',
  getBundle: 'Descargar el paquete',
}
