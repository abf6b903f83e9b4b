/** The parts of the package that are used; it brings no types of its own. Each stemmer keeps every word it was asked for. */
declare module 'snowball-stemmer.jsx/dest/english-stemmer.common.js' {
  export class EnglishStemmer {
    stemWord(word: string): string
  }
}
declare module 'snowball-stemmer.jsx/dest/portuguese-stemmer.common.js' {
  export class PortugueseStemmer {
    stemWord(word: string): string
  }
}
declare module 'snowball-stemmer.jsx/dest/spanish-stemmer.common.js' {
  export class SpanishStemmer {
    stemWord(word: string): string
  }
}
