import { parseAuthors } from '@ayni/references'
import { describe, expect, it } from 'vitest'
import { abstractRuns, compareAbstracts } from './compare-abstracts.ts'
import { compareAuthors, readNames } from './compare-authors.ts'
import { compareJournals, journalWords } from './compare-journals.ts'
import { compareLocations, readLocation } from './compare-locations.ts'
import { compareTitles } from './compare-titles.ts'
import { guessLanguages } from './guess-language.ts'
import { readTitle, wordsOf } from './read-title.ts'
import { titlesIn } from './title-parts.ts'

const titles = (a: string, b: string) => {
  const [x, y] = [readTitle(a), readTitle(b)]
  return compareTitles({ ...x, words: wordsOf(x.text) }, { ...y, words: wordsOf(y.text) })
}

describe('titles', () => {
  it.each([
    ['Sleep in rats', 'SLEEP IN RATS.', 'equal'],
    ['Sleep in haemolytic anaemia', 'Sleep in hemolytic anemia', 'slips'],
    ['Sleep in rats: a randomised trial of light', 'Sleep in rats', 'shortened'],
    ['Mediators of sleep in wild rats', 'Sleep in rats', 'within'],
    ['Sleep in rats', 'The economy of Peru', 'different'],
    ['', 'Sleep in rats', 'unknown'],
    ['[Use of light in sleep clinics].', 'Sleep in rats', 'different'],
    ['Sleep in the highlands [Dormir en el altiplano]', 'Sleep in the highlands', 'equal'],
    ['ß-blockers and sleep', 'Beta-blockers and sleep', 'equal'],
  ])('%s | %s: %s', (a, b, level) => expect(titles(a, b).level).toBe(level))
  it.each([
    ['Sleep in rats: part I', 'Sleep in rats: part II', 'parts'],
    ['Sleep in rats 2010', 'Sleep in rats 2011', 'conflict'],
    ['Sleep in rats', 'Sleep in rats: part 2', 'one-sided'],
    ['Sleep in rats', 'Sleep in rats II', 'one-sided'],
    ['Sleep in rats', 'Sleep in rats: 4 case reports', 'amount'],
    ['Sleep in rats', 'Sleep in rats: May 2003', 'amount'],
    ['The fourth workshop on sleep', 'The 4th workshop on sleep', 'agree'],
    ['Sleep in 12 rats', 'Sleep in 12 old rats', 'agree'],
  ])('%s | %s: numbers %s', (a, b, numbers) => expect(titles(a, b).numbers).toBe(numbers))
  it('say what they are notices of', () => {
    expect(readTitle('Corrigendum to: Sleep in rats')).toMatchObject({
      text: 'sleep in rats',
      notice: 'erratum',
    })
    expect(readTitle('Sleep in rats (Nature (2009) 360 (542-544))')).toMatchObject({
      text: 'sleep in rats',
      notice: 'erratum',
    })
    expect(readTitle('Sleep in rats - Reply')).toMatchObject({ text: 'sleep in rats', notice: 'reply' })
    expect(readTitle('Response to light in rats').notice).toBe('none')
    expect(readTitle('Sleep in rats. [Erratum appears in Nature 2009;360:542]').notice).toBe('none')
  })
  it('in two languages are two', () => {
    expect(titlesIn('Dormir en el altiplano / Sleep in the highlands')).toEqual([
      'dormirenelaltiplano',
      'sleepinthehighlands',
    ])
    expect(titlesIn('Sleep in the highlands')).toEqual([])
  })
})

describe('languages', () => {
  it.each([
    ['efectos del ejercicio en la calidad del sueno', ['es']],
    ['efeitos do exercicio na qualidade do sono em uma coorte', ['pt']],
    ['the effects of exercise on the quality of sleep', ['en']],
    ['covid 19', []],
  ])('%s', (text, languages) => expect(guessLanguages(text.split(' '))).toEqual(languages))
})

describe('authors', () => {
  const authors = (a: string, b: string) =>
    compareAuthors(readNames(parseAuthors(a)), readNames(parseAuthors(b))).level
  it.each([
    ['García-Pérez LM; Wu X; Mo J', 'Luis M. García-Pérez; Xi Wu; Jian Mo', 'same'],
    ['Silva A', 'Silva, Ana', 'same-few'],
    ['Silva A', 'Silva, Ana; Wu, Xi; Mo, Jian', 'within'],
    ['Silva A; Wu X; Mo J', 'Silva A; Chen L; Mo J', 'mostly'],
    ['Silva A', 'Silva, Beatriz', 'different'],
    ['', 'Silva A', 'unknown'],
    ['王伟', 'Wang, Wei', 'unknown'],
  ])('%s | %s: %s', (a, b, level) => expect(authors(a, b)).toBe(level))
})

describe('journals', () => {
  it.each([
    ['Curr Opin Lipidol', 'Current Opinion in Lipidology', 'same'],
    ['VLDB', 'Very Large Data Bases', 'same'],
    ['N Engl J Med', 'New England Journal of Medicine', 'same'],
    ['Journal of Sleep (Online)', 'Journal of Sleep', 'same'],
    ['Conference on Sleep', 'Journal of Sleep', 'different'],
    ['Nature', 'Salud Colectiva', 'different'],
    ['', 'Nature', 'unknown'],
    ['心理学报', 'Acta Psychologica Sinica', 'unknown'],
  ])('%s | %s: %s', (a, b, level) => expect(compareJournals(journalWords(a), journalWords(b))).toBe(level))
})

describe('places', () => {
  const place = (volume: string, issue: string, pages: string) => readLocation({ volume, issue, pages })
  it.each([
    [place('18', '2', '123-9'), place('18', '2', '123–129'), 'same same range'],
    [place('18', '', '123'), place('18(2)', '', '123-129'), 'same unknown first'],
    [place('18', '2', 'S12'), place('18', 'Suppl 2', '12'), 'same same first'],
    [place('2', '18', '123-9'), place('18', '2', '123-9'), 'same same range'],
    [place('', '18', '2'), place('18', '2', '123-9'), 'same same unknown'],
    [place('18', '', '52-52'), place('18', '', '120-131'), 'same unknown other-length'],
    [place('18', '2', '2297-2108'), place('18', '2', '2097-2108'), 'same same overlap'],
    [place('18', '2', 'e1234'), place('18', '2', '1-9'), 'same same unknown'],
    [place('18', '2', '12-15'), place('19', '3', '22-27'), 'different different different'],
  ])('%j | %j: %s', (a, b, levels) => {
    const { volume, issue, pages } = compareLocations(a, b)
    expect(`${volume} ${issue} ${pages}`).toBe(levels)
  })
})

describe('abstracts', () => {
  const words = Array.from({ length: 60 }, (_, i) => `word${i}`)
  const compare = (a: string[], b: string[]) =>
    compareAbstracts(abstractRuns(a.join(' ')), abstractRuns(b.join(' '))).level
  it('are the same where the shorter stands in the longer', () =>
    expect(compare(words.slice(0, 40), words)).toBe('same'))
  it('differ where few runs of three words are shared', () =>
    expect(compare(words, words.toReversed())).toBe('different'))
  it('say nothing where one is short', () => expect(compare(words.slice(0, 8), words)).toBe('unknown'))
})
