/** The colours that a code can have, 1 to 8: those of the screens, after Okabe and Ito (https://jfly.uni-koeln.de/color/). */
const colours = ['#0072b2', '#e69f00', '#009e73', '#cc79a7', '#56b4e9', '#d55e00', '#f0e442', '#000000']

/** A colour of the screens as other programs know it. */
export function colourOfNumber(number: number | null): string | null {
  return number === null ? null : (colours[number - 1] ?? null)
}

/** Whether the screens have this very colour. */
export function isColourOfScreens(colour: string): boolean {
  return colours.includes(colour)
}

/** The nearest of the colours of the screens (least squares in RGB), 1 to 8. */
export function nearestNumber(colour: string | null): number | null {
  if (colour === null) return null
  const distances = colours.map((own) =>
    [1, 3, 5].reduce((sum, at) => sum + (part(own, at) - part(colour, at)) ** 2, 0),
  )
  return distances.indexOf(Math.min(...distances)) + 1
}

function part(colour: string, at: number): number {
  return Number.parseInt(colour.slice(at, at + 2), 16)
}
