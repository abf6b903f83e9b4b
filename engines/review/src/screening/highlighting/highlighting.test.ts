import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { defaultProtocol } from '../../protocol/default-protocol.ts'
import { highlighter } from './highlighting.ts'
import { noOwnWords, wordsInForce, wordsOfProtocol } from './screening-words.ts'
import { stemOf } from './stemming.ts'
import { languageOf } from './stop-words.ts'

const marked = (list: { inclusion?: string[]; exclusion?: string[] }, text: string) =>
  highlighter({ inclusion: [], exclusion: [], ...list })(text).map(
    ({ start, end, kind }) => `${kind === 'inclusion' ? '+' : '-'}${text.slice(start, end)}`,
  )

describe('stems', () => {
  // Sample vocabularies of snowballstem.org: english, spanish, portuguese.
  it.each([
    ['consistently', 'en', 'consist'],
    ['knitting', 'en', 'knit'],
    ['cheques', 'es', 'chequ'],
    ['torneo', 'es', 'torne'],
    ['boataria', 'pt', 'boat'],
    ['quilométricas', 'pt', 'quilometr'],
  ] as const)('%s (%s) is %s', (word, language, stem) => {
    expect(stemOf(word, language)).toBe(stem)
  })

  it('takes a word whose accents were lost with its capitals for the same', () => {
    expect(stemOf('PARTICIPACION', 'es')).toBe(stemOf('participación', 'es'))
    expect(stemOf('PARTICIPACAO', 'pt')).toBe(stemOf('participação', 'pt'))
  })
})

describe('the language of a text', () => {
  it('is told by its stop words, or not at all', () => {
    expect(languageOf('the role of hope in these groups'.split(' '))).toBe('en')
    expect(languageOf('el papel de la esperanza en los grupos'.split(' '))).toBe('es')
    expect(languageOf('o papel da esperanca nos grupos de ajuda e na vida'.split(' '))).toBe('pt')
    expect(languageOf(['esperanza', 'grupos'])).toBeNull()
  })
})

describe('highlighting', () => {
  it('finds words by stem in the three languages', () => {
    expect(marked({ inclusion: ['community'] }, 'The communities of this and that town.')).toEqual([
      '+communities',
    ])
    expect(marked({ inclusion: ['participación'] }, 'Lo que los grupos y sus participaciones son.')).toEqual([
      '+participaciones',
    ])
    expect(marked({ inclusion: ['participação'] }, 'O que os grupos e as participações são.')).toEqual([
      '+participações',
    ])
  })

  it('looks in all three where the language cannot be told', () => {
    expect(marked({ inclusion: ['grupos', 'groups'] }, 'Grupo terapéutico; group therapy')).toEqual([
      '+Grupo',
      '+group',
    ])
  })

  it('finds several words in a row, over hyphens, and the longer before the shorter', () => {
    expect(
      marked({ inclusion: ['self help'], exclusion: ['self'] }, 'In self-help groups, the self is at stake.'),
    ).toEqual(['+self-help', '-self'])
  })

  it('finds beginnings', () => {
    expect(marked({ exclusion: ['prevent*'] }, 'the prevention of what is preventable')).toEqual([
      '-prevention',
      '-preventable',
    ])
  })

  it('joins neighbours of one kind and never crosses', () => {
    expect(
      marked({ inclusion: ['mutual', 'aid'], exclusion: ['drugs'] }, 'the mutual aid and a drug'),
    ).toEqual(['+mutual aid', '-drug'])
  })

  it('gives stretches in order, within the text, none within another', () => {
    const word = fc.constantFrom(
      'mutual',
      'aid',
      'grupo',
      'grupos',
      'ayuda',
      'the',
      'de',
      '-',
      '–',
      '🙂',
      'ção',
    )
    void fc.assert(
      fc.property(fc.array(word), fc.array(word), fc.array(word), (inclusion, exclusion, text) => {
        const written = text.join(' ')
        let end = 0
        for (const found of highlighter({ inclusion, exclusion })(written)) {
          expect(found.start).toBeGreaterThanOrEqual(end)
          expect(found.end).toBeGreaterThan(found.start)
          end = found.end
        }
        expect(end).toBeLessThanOrEqual(written.length)
      }),
    )
  })
})

describe('words of a protocol', () => {
  const protocol = {
    question: {
      text: '',
      population: 'Adults in mutual aid',
      concept: 'trust',
      context: 'Latin America',
    },
    criteria: [
      {
        id: 'i1',
        kind: 'inclusion' as const,
        text: { en: 'Studies of groups without a professional leader' },
      },
      {
        id: 'e1',
        kind: 'exclusion' as const,
        text: { en: 'Groups led by a professional; no mutual aid', es: 'Guiado por terapeutas' },
      },
    ],
  }
  it('are those that tell one topic from another, and stand on one side only', () => {
    const words = wordsOfProtocol(protocol)
    expect(words.inclusion).toEqual(['adults', 'mutual', 'aid', 'trust', 'latin', 'america', 'leader'])
    expect(words.exclusion).toEqual(['led', 'guiado', 'terapeutas'])
  })

  it('are not those of the criteria every protocol begins with', () => {
    expect(wordsOfProtocol(defaultProtocol('Any', 'es'))).toEqual({ inclusion: [], exclusion: [] })
  })

  it('give way to the team’s own', () => {
    const words = wordsInForce(wordsOfProtocol(protocol), {
      ...noOwnWords,
      exclusion: ['Adult', 'rats'],
      ignored: ['leaders'],
    })
    expect(words.inclusion).toEqual(['mutual', 'aid', 'trust', 'latin', 'america'])
    expect(words.exclusion).toEqual(['Adult', 'rats', 'led', 'guiado', 'terapeutas'])
  })
})
