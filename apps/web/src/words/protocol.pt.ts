import type { ProtocolWords } from './protocol.en.ts'

export const protocolPt: ProtocolWords = {
  lead: 'Escrevam a pergunta, os critérios e as regras antes de olhar o primeiro registro.',
}
