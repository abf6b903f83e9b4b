/** The part of the package that is used; it brings no types of its own. */
declare module 'snowball-stemmers' {
  const stemmers: {
    newStemmer(algorithm: 'english' | 'spanish' | 'portuguese'): { stem(word: string): string }
  }
  export default stemmers
}
