import type { PeopleWords } from './people.en.ts'

export const peoplePt: PeopleWords = {
  lead: 'Quem participa e em que papel.',
  add: 'Acrescentar uma pessoa',
  name: 'Nome',
  roles: 'Papéis',
  roleNames: {
    lead: 'Lidera',
    reviewer: 'Revisa',
    resolver: 'Resolve conflitos',
    expert: 'Especialista',
  },
  roleHints: {
    lead: 'planeja, escreve o protocolo, publica',
    reviewer: 'tria, avalia, registra',
    resolver: 'resolve conflitos',
    expert: 'codifica e reúne componentes',
  },
  save: 'Salvar',
  saved: 'Salvo.',
  change: (name) => `Alterar ${name}`,
  you: 'você',
}
