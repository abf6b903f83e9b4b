import { formsOf } from './forms.ts'
import type { ShellWords } from './shell.en.ts'

const { plural, ago, list } = formsOf('es')

export const shellEs: ShellWords = {
  skip: 'Saltar al contenido',
  home: 'Ayni, todas las revisiones',
  steps: 'Pasos de la revisión',
  openSteps: 'Pasos',
  loadingScreen: 'Abriendo la pantalla …',
  notFound: {
    title: 'Esa página no existe',
    text: (path) => `No hay nada en ${path}.`,
    back: 'Todas las revisiones',
  },
  theme: { label: 'Apariencia', system: 'Como el sistema', light: 'Clara', dark: 'Oscura' },
  language: 'Idioma',
  settings: 'Idioma y apariencia',
  person: {
    label: '¿Quién es usted?',
    none: '¿Quién es usted?',
    lead: 'Elija su nombre para que las decisiones lo lleven. No hay contraseña: en este equipo confiamos unos en otros.',
    you: (name) => `Usted es ${name}`,
    add: 'Agregar una persona',
    addTitle: 'Agregar una persona',
    name: 'Nombre',
    nameHint: 'Como debe aparecer en la historia y en el reporte.',
    roles: 'Roles',
    role: { lead: 'Dirección', reviewer: 'Revisión', resolver: 'Resolución', expert: 'Experticia' },
    roleHint: {
      lead: 'planea la revisión y decide lo pendiente',
      reviewer: 'juzga registros y estudios',
      resolver: 'resuelve conflictos',
      expert: 'codifica y vota',
    },
    save: 'Agregar y seguir como esta persona',
    needRole: 'Elija al menos un rol.',
  },
  start: {
    title: 'De los archivos de búsqueda a un marco de lo que ayuda',
    lead: 'Ayni acompaña una revisión de alcance desde la primera búsqueda hasta un marco publicado: cada número se puede seguir hasta las decisiones que lo sostienen.',
    example: 'Abrir el ejemplo',
    restore: 'Restaurar un paquete',
    restoreText: 'Una revisión que alguien guardó o publicó como paquete (.zip).',
    restored: 'Restaurada.',
    exampleText:
      'Una revisión publicada sobre grupos de ayuda mutua, recalculada junto a sus tablas impresas. Nada que instalar, nada que romper.',
    begin: 'Empezar una revisión',
    beginText: 'Basta un título. La pregunta, los criterios y las búsquedas vienen después, paso a paso.',
    reviews: 'Revisiones en este equipo',
    folder: 'Todo se guarda en este equipo, en',
    records: (count) => plural(count, { one: '# registro', other: '# registros' }),
    published: (count) => plural(count, { one: '# versión del marco', other: '# versiones del marco' }),
    worked: (iso) => `Último trabajo: ${ago(iso)}`,
    people: (names) => list(names),
    damaged: (id) => `No se puede leer la revisión «${id}»`,
  },
  newReview: {
    title: 'Empezar una revisión',
    name: 'Título',
    nameHint: 'Un título de trabajo; puede cambiar con el protocolo.',
    language: 'Idioma de la revisión',
    languageHint:
      'El de los criterios, los componentes y el reporte. Las pantallas siguen su propia elección.',
    you: 'Su nombre',
    youHint: 'Usted dirige la revisión y puede cribar. Las demás personas se suman después.',
    submit: 'Empezar',
  },
}
