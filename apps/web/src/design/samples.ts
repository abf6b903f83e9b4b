/** Things as odd as real ones, to look at widgets with. */
export const longTitle =
  'Effects of mutual aid groups facilitated by lay workers on perceived social support, depressive symptoms, hope and recovery among adults living with long-term mental distress in rural and urban settings of low- and middle-income countries: protocol and first results of a cluster-randomised, mixed-methods trial'

export const abstract =
  'Background: Groups in which people who share a difficulty support one another are offered in many places, but little is known of what in them helps. Methods: We interviewed 41 members of nine groups in three cities and observed 27 meetings. Results: Members spoke of being understood without explaining themselves, of practical advice that had been tried by somebody like them, and of the worth of being useful to others. Trust took months to grow and was lost quickly when what was said in the room was repeated outside. Conclusions: Reciprocity, more than information, seems to carry the groups.'

export const studies = [
  { id: 's1', author: 'Quispe & Ferreira', year: 2019, country: 'Perú', n: 41, title: longTitle },
  {
    id: 's2',
    author: 'Иванова',
    year: 2011,
    country: 'Россия',
    n: 1204,
    title: 'Группы взаимопомощи: опыт участников',
  },
  { id: 's3', author: 'Åström', year: 2021, country: 'Sverige', n: 9, title: 'Peer support: a diary study' },
  {
    id: 's4',
    author: 'de la Cruz-Villanueva Etcheverry',
    year: 2003,
    country: 'México',
    n: 0,
    title: 'Sin resumen',
  },
] as const

export const manyRecords = Array.from({ length: 5340 }, (_, index) => ({
  id: `r${index + 1}`,
  title: index % 7 === 0 ? longTitle : `Record number ${index + 1} about groups and the people in them`,
}))
