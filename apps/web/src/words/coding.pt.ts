import type { CodingWords } from './coding.en.ts'
import { formsOf } from './forms.ts'

const { plural } = formsOf('pt')

export const codingPt: CodingWords = {
  lead: 'Nomeie os conceitos dos estudos e reúna-os em componentes.',
  codebook: 'Livro de códigos',
  newCode: 'Novo código',
  codeName: 'Nome do conceito',
  definition: 'Definição',
  add: 'Acrescentar',
  noCodes: 'Ainda não há códigos. Nomeie um conceito que achou em um estudo.',
  component: 'Componente',
  components: 'Componentes',
  newComponent: 'Novo componente',
  componentName: 'Nome do componente',
  noComponent: 'ainda sem lugar',
  concept: 'Conceito',
  studies: 'Estudos',
  code: 'Código',
  study: 'Estudo',
  passage: 'Passagem, como o estudo diz',
  where: 'Onde (página, tabela)',
  record: 'Codificar uma passagem',
  recorded: 'Codificado.',
  remove: 'Retirar',
  removed: 'Retirado.',
  mentions: (n, studies) =>
    `${plural(n, { one: '# menção', other: '# menções' })} em ${plural(studies, { one: '# estudo', other: '# estudos' })}`,
  place: (name) => `Componente de ${name}`,
}
