import { describe, expect, it } from 'vitest'
import { languageTags } from './language-tags.ts'

describe('languageTags(written)', () => {
  it.each([
    ['eng', ['en']],
    ['English', ['en']],
    ['Inglés', ['en']],
    ['en', ['en']],
    ['pt-BR', ['pt']],
    ['en_US', ['en']],
    ['eng; spa', ['en', 'es']],
    ['English, Portuguese', ['en', 'pt']],
    ['English;eng', ['en']],
    ['', []],
    ['Klingon', []],
  ])('%s', (written, tags) => expect(languageTags(written)).toEqual(tags))
})
