import type { ProtocolWords } from './protocol.en.ts'

export const protocolEs: ProtocolWords = {
  lead: 'Escriban la pregunta, los criterios y las reglas antes de mirar el primer registro.',
}
