import type { Instrument } from '@ayni/review'

/**
 * Instruments in the shapes of those that teams use most, in words of our own: the shape is a fact, the words are their
 * authors'. A set with two screening questions and five items for each of five designs (as the Mixed Methods Appraisal
 * Tool, 2018); a checklist of ten for one design (as those of JBI); a checklist in three parts with hints (as those of CASP).
 */
const yes = { id: 'yes', name: { en: 'Yes', es: 'Sí', pt: 'Sim' }, reads: 'positive' } as const
const no = { id: 'no', name: { en: 'No', es: 'No', pt: 'Não' }, reads: 'negative' } as const
const cannotTell = {
  id: 'cannot-tell',
  name: { en: 'Cannot tell', es: 'No se puede saber', pt: 'Não dá para saber' },
  reads: 'unclear',
} as const

const designs = [
  ['talk', 'Interviews and groups'],
  ['trial', 'Trial with lots drawn'],
  ['cohort', 'Comparison without lots'],
  ['count', 'Survey or count'],
  ['mixed', 'Both words and numbers'],
] as const
const numbers = [1, 2, 3, 4, 5]

export const setByDesign: Instrument = {
  id: 'set-by-design',
  name: { en: 'Five questions for each design' },
  source: 'Shape: doi:10.3233/EFI-180221',
  options: [yes, no, cannotTell],
  designs: designs.map(([id, en]) => ({ id, name: { en } })),
  sections: [
    { id: 'screening', name: { en: 'Before all else' }, isScreening: true },
    ...designs.map(([id, en]) => ({ id, name: { en }, designs: [id] })),
  ],
  items: [
    { id: 'd-s1', question: { en: 'Is it clear what is asked?' }, section: 'screening' },
    { id: 'd-s2', question: { en: 'Can the data answer it?' }, section: 'screening' },
    ...designs.flatMap(([id, en]) =>
      numbers.map((number) => ({
        id: `d-${id}-${number}`,
        question: { en: `${en}, question ${number}?` },
        section: id,
      })),
    ),
  ],
}

export const checklist: Instrument = {
  id: 'checklist-of-ten',
  name: { en: 'Ten questions about interviews' },
  items: Array.from({ length: 10 }, (_, index) => ({
    id: `c-${index + 1}`,
    question: { en: `Do purpose and step ${index + 1} fit together?` },
  })),
}

export const checklistInParts: Instrument = {
  id: 'checklist-in-parts',
  name: { en: 'Questions in three parts' },
  options: [yes, cannotTell, no],
  sections: [
    { id: 'valid', name: { en: 'A. Can one believe it?' } },
    { id: 'found', name: { en: 'B. What was found?' } },
    { id: 'useful', name: { en: 'C. Does it help here?' } },
  ],
  items: (['valid', 'found', 'useful'] as const).flatMap((section) =>
    numbers.slice(0, 3).map((number) => ({
      id: `p-${section}-${number}`,
      question: { en: `${section} ${number}?` },
      guidance: { en: 'Consider who was asked, by whom, and what they had to gain.' },
      section,
      ...(section === 'valid' && number === 1 && { isCritical: true }),
      // Questions about results are answered in words elsewhere; here: was it told?
      ...(section === 'found' && {
        options: [
          { id: 'told', name: { en: 'Told' }, reads: 'positive' as const },
          { id: 'not-told', name: { en: 'Not told' }, reads: 'negative' as const },
        ],
      }),
    })),
  ),
}
