import type { Language } from '@ayni/framework'
import type { StudyId } from '../facts.ts'
import { currentProtocol, type ReviewState } from '../state.ts'
import type { StudyProfile } from './study-profile.ts'
import { worldTiles } from './world-tiles.ts'

/** Countries as charted: codes (ISO 3166-1) where they are known, else the words as they stand. */
export function countriesOfStudies(
  state: ReviewState,
  studies: readonly StudyProfile[],
): Map<StudyId, string[]> {
  const fields = (currentProtocol(state)?.form.fields ?? []).filter(({ kind }) => kind === 'country')
  return new Map(
    studies.map(({ id, fields: charted }) => [
      id,
      [
        ...new Set(
          fields
            .flatMap((field) => charted.get(field.id) ?? [])
            .flatMap((value) => {
              const code = countryCode(value)
              // Several countries in one field, as older charts have them.
              return code === null
                ? value
                    .split(/[,;/]/)
                    .map((part) => part.trim())
                    .filter((part) => part !== '')
                    .map((part) => countryCode(part) ?? part)
                : [code]
            }),
        ),
      ],
    ]),
  )
}

/** The code of a country named by its code or in one of the three languages, `null` when it is none of these. */
export function countryCode(value: string): string | null {
  const wanted = plain(value)
  const upper = value.trim().toUpperCase()
  if (worldTiles.has(upper)) return upper
  return codesByName().get(wanted) ?? null
}

/** The name of a country in a language; what is no code is given back. */
export function countryName(code: string, language: Language): string {
  if (!/^[A-Z]{2}$/.test(code)) return code
  return namesIn(language).of(code) ?? code
}

const named = new Map<Language, Intl.DisplayNames>()
function namesIn(language: Language): Intl.DisplayNames {
  const names = named.get(language) ?? new Intl.DisplayNames(language, { type: 'region' })
  named.set(language, names)
  return names
}

let codes: ReadonlyMap<string, string> | null = null
function codesByName(): ReadonlyMap<string, string> {
  codes ??= new Map(
    (['en', 'es', 'pt'] as const).flatMap((language) =>
      [...worldTiles.keys()].map((code) => [plain(countryName(code, language)), code] as const),
    ),
  )
  return codes
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').trim().toLowerCase()
}
