/** The sentences of a methods section. */
export type MethodsWords = {
  question(text: string): string
  searches(sources: string, from: string, to: string): string
  searched(count: number, sources: string): string
  asPublished(count: number): string
  duplicates(count: number): string
  pilot(size: number, reviewers: number, seed: string): string
  kappa(value: string, low: string, high: string): string
  screening(reviewers: number, agreement: string): string
  rules: Record<'all-agree' | 'majority' | 'one-includes', string>
  resolver: Record<'third-person' | 'consensus' | 'lead', string>
  resolved(count: number): string
  agreement(n: number, value: string, low: string, high: string): string
  fullText(assessed: number, excluded: number): string
  charting(fields: number, studies: number): string
  coding(codings: number, codes: number, components: number): string
  findings(count: number, outcomes: number): string
  levels(basis: string, levels: string): string
  basis: Record<'joined' | 'stated', string>
  level(name: string, from: number): string
  /** How many of the reports that were found were judged so far, where others still wait. */
  screeningSoFar(done: number, total: number, reviewers: number, agreement: string): string
  ranked(decisions: number, all: number): string
  stopped(unread: number, share: string): string
  fullTextRule(reviewers: number, agreement: string): string
  waiting(count: number): string
  charters(people: number): string
  settledFields(count: number): string
  coders(people: number): string
  votes(rounds: number, experts: number, share: string, least: number): string
  withheld: string
}

type Number = (value: number) => string

/** `1 record`, `2 records`. */
export const counted = (n: Number, value: number, one: string, other: string) =>
  `${n(value)} ${value === 1 ? one : other}`

export function englishMethods(n: Number): MethodsWords {
  const many = (value: number, one: string, other = `${one}s`) => counted(n, value, one, other)
  return {
    question: (text) => `The review asked: ${text}`,
    searches: (sources, from, to) =>
      from === to
        ? `Searches were run in ${sources} on ${from}.`
        : `Searches were run in ${sources} between ${from} and ${to}.`,
    searched: (count, sources) => `${many(count, 'record')} were imported from ${sources}.`,
    asPublished: (count) =>
      `${many(count, 'reference')} were taken from a published list; they stand as published and do not count as identified by a search.`,
    duplicates: (count) =>
      `${many(count, 'duplicate record')} ${count === 1 ? 'was' : 'were'} linked to the report ${count === 1 ? 'it repeats' : 'they repeat'}.`,
    pilot: (size, reviewers, seed) =>
      `A pilot on a random sample of ${many(size, 'record')} (seed ${seed}) was judged by ${many(reviewers, 'reviewer')}, each alone.`,
    kappa: (value, low, high) => `Cohen's kappa was ${value} (95 % interval ${low} to ${high}).`,
    screening: (reviewers, agreement) =>
      `Each report was judged by ${many(reviewers, 'reviewer')}, blind to the others; ${agreement}.`,
    rules: {
      'all-agree': 'it was settled when all agreed',
      majority: 'the majority settled it',
      'one-includes': 'one inclusion sufficed to take it on',
    },
    resolver: {
      'third-person': 'Conflicts were settled by a person who had not judged the report.',
      consensus: 'Conflicts were settled by the reviewers together.',
      lead: 'Conflicts were settled by the lead.',
    },
    resolved: (count) => `${many(count, 'conflict')} ${count === 1 ? 'was' : 'were'} settled.`,
    agreement: (size, value, low, high) =>
      `On ${many(size, 'report')} judged by both reviewers at title and abstract, Cohen's kappa was ${value} (95 % interval ${low} to ${high}).`,
    fullText: (assessed, excluded) =>
      `${many(assessed, 'report')} ${assessed === 1 ? 'was' : 'were'} assessed at full text; ${n(excluded)} ${excluded === 1 ? 'was' : 'were'} excluded with a criterion of the protocol as reason.`,
    charting: (fields, studies) =>
      `${many(fields, 'field')} ${fields === 1 ? 'was' : 'were'} charted for ${many(studies, 'study', 'studies')}.`,
    coding: (codings, codes, components) =>
      `${many(codings, 'coding')} with ${many(codes, 'code')} ${codings === 1 ? 'was' : 'were'} made; the codes were gathered into ${many(components, 'component')}.`,
    findings: (count, outcomes) =>
      `${many(count, 'finding')} on ${many(outcomes, 'outcome')} ${count === 1 ? 'was' : 'were'} recorded.`,
    levels: (basis, levels) => `In the map ${basis}; levels are ${levels}.`,
    basis: {
      joined: 'a study counts in a cell when it has the component and reports the outcome',
      stated: 'a study counts in a cell when a finding names component and outcome together',
    },
    level: (name, from) => `“${name}” from ${many(from, 'study', 'studies')}`,
    screeningSoFar: (done, total, reviewers, agreement) =>
      `So far ${n(done)} of ${many(total, 'report')} ${done === 1 ? 'has' : 'have'} been judged by ${many(reviewers, 'reviewer')}, blind to the others; ${agreement}.`,
    ranked: (decisions, all) =>
      `${n(decisions)} of ${many(all, 'decision')} at title and abstract ${decisions === 1 ? 'was' : 'were'} taken in the order of likely relevance, learnt from each reviewer's own decisions and at first from the words of the protocol.`,
    stopped: (unread, share) =>
      `${many(unread, 'report')} ${unread === 1 ? 'was' : 'were'} left unread after the hypergeometric test of Callaghan and Müller-Hansen (2020) showed at least ${share} of the relevant ones to be found, with 95 % confidence.`,
    fullTextRule: (reviewers, agreement) =>
      `At full text each report was judged by ${many(reviewers, 'reviewer')}, blind to the others; ${agreement}.`,
    waiting: (count) =>
      `${many(count, 'report')} ${count === 1 ? 'waits' : 'wait'} for a decision at full text.`,
    charters: (people) => `${many(people, 'person', 'people')} charted each study alone.`,
    settledFields: (count) =>
      `${many(count, 'value')} on which they differed ${count === 1 ? 'was' : 'were'} settled afterwards; what each had entered was kept.`,
    coders: (people) =>
      `${many(people, 'person', 'people')} coded each study alone before seeing the others.`,
    votes: (rounds, experts, share, least) =>
      `${many(experts, 'expert')} voted alone, in ${many(rounds, 'round')}, on where concepts belong and whether each component stands; consensus was ${share} of at least ${many(least, 'vote')}.`,
    withheld: 'Who voted how was withheld.',
  }
}

export function spanishMethods(n: Number): MethodsWords {
  const many = (value: number, one: string, other = `${one}s`) => counted(n, value, one, other)
  return {
    question: (text) => `La revisión preguntó: ${text}`,
    searches: (sources, from, to) =>
      from === to
        ? `Se buscó en ${sources} el ${from}.`
        : `Se buscó en ${sources} entre el ${from} y el ${to}.`,
    searched: (count, sources) => `Se importaron ${many(count, 'registro')} de ${sources}.`,
    asPublished: (count) =>
      `${many(count, 'referencia')} provienen de una lista publicada; figuran según lo publicado y no cuentan como identificadas por una búsqueda.`,
    duplicates: (count) =>
      `Se enlazaron ${many(count, 'registro duplicado', 'registros duplicados')} con el informe que repiten.`,
    pilot: (size, reviewers, seed) =>
      `Un piloto sobre una muestra al azar de ${many(size, 'registro')} (semilla ${seed}) fue juzgado por ${many(reviewers, 'revisor', 'revisores')}, cada quien por su lado.`,
    kappa: (value, low, high) => `El kappa de Cohen fue ${value} (intervalo del 95 %: ${low} a ${high}).`,
    screening: (reviewers, agreement) =>
      `Cada informe fue juzgado por ${many(reviewers, 'revisor', 'revisores')}, a ciegas entre sí; ${agreement}.`,
    rules: {
      'all-agree': 'quedó resuelto cuando todos coincidieron',
      majority: 'decidió la mayoría',
      'one-includes': 'una inclusión bastó para seguir adelante',
    },
    resolver: {
      'third-person': 'Los conflictos los resolvió una persona que no había juzgado el informe.',
      consensus: 'Los conflictos los resolvieron los revisores en conjunto.',
      lead: 'Los conflictos los resolvió quien dirige la revisión.',
    },
    resolved: (count) => `Se ${count === 1 ? 'resolvió' : 'resolvieron'} ${many(count, 'conflicto')}.`,
    agreement: (size, value, low, high) =>
      `Sobre ${many(size, 'informe')} juzgados por ambos revisores en título y resumen, el kappa de Cohen fue ${value} (intervalo del 95 %: ${low} a ${high}).`,
    fullText: (assessed, excluded) =>
      `Se evaluaron ${many(assessed, 'informe')} a texto completo; ${n(excluded)} se excluyeron con un criterio del protocolo como motivo.`,
    charting: (fields, studies) => `Se registraron ${many(fields, 'campo')} de ${many(studies, 'estudio')}.`,
    coding: (codings, codes, components) =>
      `Se hicieron ${many(codings, 'codificación', 'codificaciones')} con ${many(codes, 'código')}, reunidos en ${many(components, 'componente')}.`,
    findings: (count, outcomes) =>
      `Se registraron ${many(count, 'hallazgo')} sobre ${many(outcomes, 'resultado')}.`,
    levels: (basis, levels) => `En el mapa ${basis}; los niveles son ${levels}.`,
    basis: {
      joined: 'un estudio cuenta en una celda cuando tiene el componente e informa el resultado',
      stated: 'un estudio cuenta en una celda cuando un hallazgo nombra juntos componente y resultado',
    },
    level: (name, from) => `«${name}» desde ${many(from, 'estudio')}`,
    screeningSoFar: (done, total, reviewers, agreement) =>
      `Hasta ahora ${done === 1 ? 'fue juzgado' : 'fueron juzgados'} ${n(done)} de ${many(total, 'informe')} por ${many(reviewers, 'revisor', 'revisores')}, a ciegas entre sí; ${agreement}.`,
    ranked: (decisions, all) =>
      `${n(decisions)} de ${many(all, 'decisión', 'decisiones')} por título y resumen se ${decisions === 1 ? 'tomó' : 'tomaron'} en el orden de la pertinencia probable, aprendida de las decisiones de cada revisor y, al principio, de las palabras del protocolo.`,
    stopped: (unread, share) =>
      `${many(unread, 'informe')} ${unread === 1 ? 'quedó' : 'quedaron'} sin leer cuando la prueba hipergeométrica de Callaghan y Müller-Hansen (2020) mostró que se había encontrado al menos el ${share} de los pertinentes, con una confianza del 95 %.`,
    fullTextRule: (reviewers, agreement) =>
      `A texto completo cada informe fue juzgado por ${many(reviewers, 'revisor', 'revisores')}, a ciegas entre sí; ${agreement}.`,
    waiting: (count) =>
      `${many(count, 'informe')} ${count === 1 ? 'espera' : 'esperan'} decisión a texto completo.`,
    charters: (people) =>
      `${many(people, 'persona')} ${people === 1 ? 'extrajo' : 'extrajeron'} los datos de cada estudio por separado.`,
    settledFields: (count) =>
      `${many(count, 'valor', 'valores')} en que diferían se ${count === 1 ? 'resolvió' : 'resolvieron'} después; se conservó lo que cada quien había anotado.`,
    coders: (people) =>
      `${many(people, 'persona')} ${people === 1 ? 'codificó' : 'codificaron'} cada estudio por separado, sin ver lo de las demás.`,
    votes: (rounds, experts, share, least) =>
      `${many(experts, 'persona experta', 'personas expertas')} ${experts === 1 ? 'votó' : 'votaron'} por separado, en ${many(rounds, 'ronda')}, a qué componente pertenece cada concepto y si cada componente se sostiene; el consenso era el ${share} de al menos ${many(least, 'voto')}.`,
    withheld: 'No se reveló quién votó qué.',
  }
}

export function portugueseMethods(n: Number): MethodsWords {
  const many = (value: number, one: string, other = `${one}s`) => counted(n, value, one, other)
  return {
    question: (text) => `A revisão perguntou: ${text}`,
    searches: (sources, from, to) =>
      from === to
        ? `As buscas foram feitas em ${sources} em ${from}.`
        : `As buscas foram feitas em ${sources} entre ${from} e ${to}.`,
    searched: (count, sources) => `Foram importados ${many(count, 'registro')} de ${sources}.`,
    asPublished: (count) =>
      `${many(count, 'referência')} provêm de uma lista publicada; constam conforme publicado e não contam como identificadas por uma busca.`,
    duplicates: (count) =>
      `${many(count, 'registro duplicado', 'registros duplicados')} ${count === 1 ? 'foi ligado' : 'foram ligados'} ao relato que ${count === 1 ? 'repete' : 'repetem'}.`,
    pilot: (size, reviewers, seed) =>
      `Um piloto com uma amostra aleatória de ${many(size, 'registro')} (semente ${seed}) foi julgado por ${many(reviewers, 'revisor', 'revisores')}, cada um sozinho.`,
    kappa: (value, low, high) => `O kappa de Cohen foi ${value} (intervalo de 95 %: ${low} a ${high}).`,
    screening: (reviewers, agreement) =>
      `Cada relato foi julgado por ${many(reviewers, 'revisor', 'revisores')}, às cegas entre si; ${agreement}.`,
    rules: {
      'all-agree': 'ficou resolvido quando todos concordaram',
      majority: 'a maioria decidiu',
      'one-includes': 'uma inclusão bastou para seguir',
    },
    resolver: {
      'third-person': 'Os conflitos foram resolvidos por uma pessoa que não julgou o relato.',
      consensus: 'Os conflitos foram resolvidos pelos revisores em conjunto.',
      lead: 'Os conflitos foram resolvidos por quem lidera a revisão.',
    },
    resolved: (count) => `${many(count, 'conflito')} ${count === 1 ? 'foi resolvido' : 'foram resolvidos'}.`,
    agreement: (size, value, low, high) =>
      `Em ${many(size, 'relato')} julgados por ambos os revisores em título e resumo, o kappa de Cohen foi ${value} (intervalo de 95 %: ${low} a ${high}).`,
    fullText: (assessed, excluded) =>
      `${many(assessed, 'relato')} ${assessed === 1 ? 'foi avaliado' : 'foram avaliados'} em texto completo; ${n(excluded)} ${excluded === 1 ? 'foi excluído' : 'foram excluídos'} com um critério do protocolo como motivo.`,
    charting: (fields, studies) =>
      `Foram registrados ${many(fields, 'campo')} de ${many(studies, 'estudo')}.`,
    coding: (codings, codes, components) =>
      `Foram feitas ${many(codings, 'codificação', 'codificações')} com ${many(codes, 'código')}, reunidos em ${many(components, 'componente')}.`,
    findings: (count, outcomes) =>
      `Foram registrados ${many(count, 'achado')} sobre ${many(outcomes, 'desfecho')}.`,
    levels: (basis, levels) => `No mapa ${basis}; os níveis são ${levels}.`,
    basis: {
      joined: 'um estudo conta em uma célula quando tem o componente e relata o desfecho',
      stated: 'um estudo conta em uma célula quando um achado nomeia juntos componente e desfecho',
    },
    level: (name, from) => `“${name}” desde ${many(from, 'estudo')}`,
    screeningSoFar: (done, total, reviewers, agreement) =>
      `Até agora ${done === 1 ? 'foi julgado' : 'foram julgados'} ${n(done)} de ${many(total, 'relato')} por ${many(reviewers, 'revisor', 'revisores')}, às cegas entre si; ${agreement}.`,
    ranked: (decisions, all) =>
      `${n(decisions)} de ${many(all, 'decisão', 'decisões')} por título e resumo ${decisions === 1 ? 'foi tomada' : 'foram tomadas'} na ordem da pertinência provável, aprendida das decisões de cada revisor e, no início, das palavras do protocolo.`,
    stopped: (unread, share) =>
      `${many(unread, 'relato')} ${unread === 1 ? 'ficou' : 'ficaram'} sem leitura quando o teste hipergeométrico de Callaghan e Müller-Hansen (2020) mostrou que ao menos ${share} dos pertinentes haviam sido encontrados, com 95 % de confiança.`,
    fullTextRule: (reviewers, agreement) =>
      `Em texto completo cada relato foi julgado por ${many(reviewers, 'revisor', 'revisores')}, às cegas entre si; ${agreement}.`,
    waiting: (count) =>
      `${many(count, 'relato')} ${count === 1 ? 'espera' : 'esperam'} decisão em texto completo.`,
    charters: (people) =>
      `${many(people, 'pessoa')} ${people === 1 ? 'mapeou' : 'mapearam'} cada estudo separadamente.`,
    settledFields: (count) =>
      `${many(count, 'valor', 'valores')} em que divergiam ${count === 1 ? 'foi resolvido' : 'foram resolvidos'} depois; o que cada pessoa havia anotado foi conservado.`,
    coders: (people) =>
      `${many(people, 'pessoa')} ${people === 1 ? 'codificou' : 'codificaram'} cada estudo separadamente, sem ver o das demais.`,
    votes: (rounds, experts, share, least) =>
      `${many(experts, 'pessoa especialista', 'pessoas especialistas')} ${experts === 1 ? 'votou' : 'votaram'} separadamente, em ${many(rounds, 'rodada')}, a que componente pertence cada conceito e se cada componente se sustenta; o consenso era ${share} de pelo menos ${many(least, 'voto')}.`,
    withheld: 'Não se revelou quem votou o quê.',
  }
}
