import { formsOf } from './forms.ts'
import type { ShellWords } from './shell.en.ts'

const { plural, ago, list } = formsOf('pt')

export const shellPt: ShellWords = {
  skip: 'Pular para o conteúdo',
  home: 'Ayni, todas as revisões',
  steps: 'Etapas da revisão',
  openSteps: 'Etapas',
  loadingScreen: 'Abrindo a tela …',
  notFound: {
    title: 'Essa página não existe',
    text: (path) => `Não há nada em ${path}.`,
    back: 'Todas as revisões',
  },
  theme: { label: 'Aparência', system: 'Como o sistema', light: 'Clara', dark: 'Escura' },
  language: 'Idioma',
  settings: 'Idioma e aparência',
  person: {
    label: 'Quem é você?',
    none: 'Quem é você?',
    lead: 'Escolha seu nome para que as decisões o levem. Não há senha: nesta máquina confiamos uns nos outros.',
    you: (name) => `Você é ${name}`,
    add: 'Adicionar uma pessoa',
    addTitle: 'Adicionar uma pessoa',
    name: 'Nome',
    nameHint: 'Como deve aparecer no histórico e no relatório.',
    roles: 'Papéis',
    role: { lead: 'Coordenação', reviewer: 'Revisão', resolver: 'Resolução', expert: 'Especialista' },
    roleHint: {
      lead: 'planeja a revisão e decide o que falta',
      reviewer: 'julga registros e estudos',
      resolver: 'resolve conflitos',
      expert: 'codifica e vota',
    },
    save: 'Adicionar e continuar como esta pessoa',
    needRole: 'Escolha pelo menos um papel.',
  },
  start: {
    title: 'Dos arquivos de busca a um quadro do que ajuda',
    lead: 'O Ayni acompanha uma revisão de escopo da primeira busca até um quadro publicado: cada número pode ser seguido até as decisões que o sustentam.',
    example: 'Abrir o exemplo',
    restore: 'Restaurar um pacote',
    restoreText: 'Uma revisão que alguém guardou ou publicou como pacote (.zip).',
    restored: 'Restaurada.',
    exampleText:
      'Uma revisão publicada sobre grupos de ajuda mútua, recalculada ao lado das tabelas impressas. Nada para instalar, nada para quebrar.',
    begin: 'Começar uma revisão',
    beginText: 'Basta um título. A pergunta, os critérios e as buscas vêm depois, uma etapa por vez.',
    reviews: 'Revisões nesta máquina',
    folder: 'Tudo fica guardado nesta máquina, em',
    records: (count) => plural(count, { one: '# registro', other: '# registros' }),
    published: (count) => plural(count, { one: '# versão do quadro', other: '# versões do quadro' }),
    worked: (iso) => `Último trabalho: ${ago(iso)}`,
    people: (names) => list(names),
    damaged: (id) => `Não foi possível ler a revisão “${id}”`,
  },
  newReview: {
    title: 'Começar uma revisão',
    name: 'Título',
    nameHint: 'Um título de trabalho; pode mudar com o protocolo.',
    language: 'Idioma da revisão',
    languageHint: 'O dos critérios, dos componentes e do relatório. As telas seguem a sua própria escolha.',
    you: 'Seu nome',
    youHint: 'Você coordena a revisão e pode fazer a triagem. As outras pessoas entram depois.',
    submit: 'Começar',
  },
}
