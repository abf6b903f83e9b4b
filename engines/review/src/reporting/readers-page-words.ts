import type { Language } from '@ayni/framework'

type ReadersPageWords = Record<
  | 'name'
  | 'lead'
  | 'map'
  | 'studies'
  | 'rule'
  | 'text'
  | 'from'
  | 'to'
  | 'quality'
  | 'component'
  | 'all'
  | 'clear'
  | 'shown'
  | 'none',
  string
> & { qualities: Record<string, string>; directions: Record<string, string> }

/** The words of the reader's page, all of which travel in it. */
export const readersPageWords: Readonly<Record<Language, ReadersPageWords>> = {
  en: {
    name: 'English',
    lead: 'The map of this review: how many studies stand behind each component and outcome. Open a number to read their passages.',
    map: 'Components and outcomes',
    studies: 'Studies',
    rule: 'Levels by number of studies:',
    text: 'Search',
    from: 'From year',
    to: 'To year',
    quality: 'Quality',
    component: 'Component',
    all: 'All',
    clear: 'Clear filters',
    shown: '# of # studies shown',
    none: 'No study of those shown stands behind this cell.',
    qualities: {
      accepted: 'Accepted',
      'not-accepted': 'Not accepted',
      open: 'Open',
      'not-appraised': 'Not appraised',
    },
    directions: {
      improves: 'Improves',
      mixed: 'Mixed',
      none: 'No effect',
      worsens: 'Worsens',
      'not-stated': 'Direction not stated',
    },
  },
  es: {
    name: 'Español',
    lead: 'El mapa de esta revisión: cuántos estudios respaldan cada componente y resultado. Abra un número para leer sus pasajes.',
    map: 'Componentes y resultados',
    studies: 'Estudios',
    rule: 'Niveles por número de estudios:',
    text: 'Buscar',
    from: 'Desde el año',
    to: 'Hasta el año',
    quality: 'Calidad',
    component: 'Componente',
    all: 'Todos',
    clear: 'Quitar filtros',
    shown: 'Se muestran # de # estudios',
    none: 'Ningún estudio de los mostrados respalda esta celda.',
    qualities: {
      accepted: 'Aceptado',
      'not-accepted': 'No aceptado',
      open: 'Abierto',
      'not-appraised': 'No evaluado',
    },
    directions: {
      improves: 'Mejora',
      mixed: 'Mixto',
      none: 'Sin efecto',
      worsens: 'Empeora',
      'not-stated': 'No dice en qué dirección',
    },
  },
  pt: {
    name: 'Português',
    lead: 'O mapa desta revisão: quantos estudos sustentam cada componente e desfecho. Abra um número para ler seus trechos.',
    map: 'Componentes e desfechos',
    studies: 'Estudos',
    rule: 'Níveis por número de estudos:',
    text: 'Buscar',
    from: 'Desde o ano',
    to: 'Até o ano',
    quality: 'Qualidade',
    component: 'Componente',
    all: 'Todos',
    clear: 'Limpar filtros',
    shown: '# de # estudos mostrados',
    none: 'Nenhum estudo dos mostrados sustenta esta célula.',
    qualities: {
      accepted: 'Aceito',
      'not-accepted': 'Não aceito',
      open: 'Aberto',
      'not-appraised': 'Não avaliado',
    },
    directions: {
      improves: 'Melhora',
      mixed: 'Misto',
      none: 'Sem efeito',
      worsens: 'Piora',
      'not-stated': 'Não diz em que direção',
    },
  },
}
