import { formsOf } from './forms.ts'
import type { ReportingWords } from './reporting.en.ts'

const { number, plural } = formsOf('pt')

export const reportingPt: ReportingWords = {
  lead: 'Leve o relatório, as tabelas e o mapa, e publique o quadro.',
  flow: 'Diagrama de fluxo',
  report: 'Relatório',
  openReport: 'Abrir o relatório',
  files: 'Arquivos',
  names: {
    'report.html': 'Relatório completo (HTML)',
    'report.docx': 'Relatório para continuar (Word)',
    'report.md': 'Relatório (Markdown)',
    'charts.csv': 'Registro de dados (CSV)',
    'methods.txt': 'Parágrafo de métodos',
    'flow.svg': 'Diagrama de fluxo (SVG)',
    'flow.csv': 'Números do fluxo (CSV)',
    'map.svg': 'Mapa (SVG)',
    'map.csv': 'Mapa (CSV)',
    'study-components.csv': 'Estudo × componente (CSV)',
    'study-outcomes.csv': 'Estudo × desfecho (CSV)',
    'codebook.csv': 'Livro de códigos (CSV)',
    'studies.csv': 'Estudos incluídos (CSV)',
  },
  style: 'Estilo das referências',
  styles: { apa: 'APA 7', vancouver: 'Vancouver', harvard1: 'Harvard' },
  ownStyle: 'Um estilo próprio (.csl)',
  dropStyle: 'Um estilo (.csl)',
  dropStyleHint: 'Em citationstyles.org há milhares de estilos de revistas, livres.',
  removeStyle: 'Retirar este estilo',
  styleAdded: (name) => `“${name}” foi adicionado.`,
  checklist: 'Lista de verificação PRISMA-ScR',
  checklistText: 'O que a revisão responde já está aqui. Anote em cada item onde o seu artigo o relata.',
  checklistLeft: (n) =>
    plural(n, { one: '# item não tem resposta nem lugar', other: '# itens não têm resposta nem lugar' }),
  whereReported: (item) => `Página ou seção: ${item}`,
  checklistFile: { docx: 'Lista (Word)', csv: 'Lista (CSV)' },
  readers: 'Para quem lê o artigo',
  readersText:
    'Uma página com o mapa, seus filtros, os estudos e seus trechos, para pôr ao lado do artigo. Abre sem o Ayni e não pede nada à rede.',
  getReaders: 'Baixar a página para leitores (.zip)',
  manuscript: 'Seu manuscrito',
  manuscriptText:
    'Escreva {{flow.included}} onde deve ficar um número, no Word ou em Markdown. O Ayni põe os números, e põe de novo quando mudam.',
  dropManuscript: 'Um manuscrito (.docx, .md, .txt)',
  dropHint: 'É preenchido aqui; nada dele é guardado.',
  filled: (n: number) => plural(n, { one: '# nome preenchido', other: '# nomes preenchidos' }),
  unknownNames: 'Estes nomes não correspondem a nada e ficaram como estavam:',
  unknownAt: (name: string, where: number) => `${name} (parágrafo ou linha ${number(where)})`,
  namesNow: 'Nomes e o que valem agora',
  findName: 'Procurar um nome',
  name: 'Nome',
  value: 'Valor',
  copy: (name: string) => `Copiar ${name}`,
  copied: 'Copiado.',
  framework: 'Quadro',
  frameworkText:
    'Uma versão é um documento de componentes e desfechos com sua evidência dentro. O que se publica não muda mais.',
  noVersion: 'Ainda não há versões publicadas.',
  version: (n) => `Versão ${number(n)}`,
  holds: (components, outcomes, studies) =>
    `${plural(components, { one: '# componente', other: '# componentes' })}, ${plural(outcomes, { one: '# desfecho', other: '# desfechos' })}, ${plural(studies, { one: '# estudo', other: '# estudos' })}`,
  note: 'O que há de novo nesta versão',
  publish: (n) => `Publicar a versão ${number(n)}`,
  published: 'Publicado.',
  changes: (n) =>
    `${plural(n, { one: '# mudança desde a última versão', other: '# mudanças desde a última versão' })}`,
  document: 'Última versão (JSON)',
  bundle: 'A revisão inteira',
  bundleText: 'Um arquivo do qual tudo pode ser restaurado e recalculado, aqui ou por outra pessoa.',
  getBundle: 'Baixar o pacote',
}
