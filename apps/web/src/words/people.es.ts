import type { PeopleWords } from './people.en.ts'

export const peopleEs: PeopleWords = {
  lead: 'Quién participa y con qué papel.',
  add: 'Agregar una persona',
  name: 'Nombre',
  roles: 'Papeles',
  roleNames: {
    lead: 'Dirige',
    reviewer: 'Revisa',
    resolver: 'Resuelve conflictos',
    expert: 'Experto',
  },
  roleHints: {
    lead: 'planifica, escribe el protocolo, publica',
    reviewer: 'criba, evalúa, registra',
    resolver: 'resuelve conflictos',
    expert: 'codifica y reúne componentes',
  },
  save: 'Guardar',
  saved: 'Guardado.',
  change: (name) => `Editar a ${name}`,
  you: 'usted',
}
