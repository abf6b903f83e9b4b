/** Text that is safe inside XML and HTML. */
export function escapeXml(text: string): string {
  // Most texts have none of these, and a figure writes thousands of them.
  if (!/[&<>"]/.test(text)) return text
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')
}

/**
 * Width of a text in a common sans-serif face, in pixels. Measured roughly by classes of letters: figures are
 * made where no screen can measure, and a box a little too wide does no harm.
 */
export function textWidth(text: string, size: number): number {
  let units = 0
  for (const sign of text)
    units += /[ilIjtf.,:;'|!()[\]]/.test(sign)
      ? 0.32
      : /[mwMW@%—]/.test(sign)
        ? 0.9
        : /[A-ZÁÉÍÓÚÑÇ]/.test(sign)
          ? 0.68
          : /[\u2e80-\uffef]/.test(sign)
            ? 1
            : 0.55
  return units * size
}

/** Cuts a text into lines that fit a width; a word wider than the line is cut too. */
export function wrapText(text: string, width: number, size: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/\s+/).filter((part) => part !== '')) {
    const longer = line === '' ? word : `${line} ${word}`
    if (textWidth(longer, size) <= width) {
      line = longer
      continue
    }
    if (line !== '') lines.push(line)
    line = word
    while (textWidth(line, size) > width && line.length > 1) {
      let end = line.length - 1
      while (end > 1 && textWidth(line.slice(0, end), size) > width) end -= 1
      lines.push(line.slice(0, end))
      line = line.slice(end)
    }
  }
  return line === '' ? lines : [...lines, line]
}

/** Lines below one another as SVG text, from a first baseline. */
export function svgLines(
  lines: readonly string[],
  x: number,
  y: number,
  step: number,
  attributes: string,
): string {
  const spans = lines.map(
    (line, index) => `<tspan x="${x}" y="${y + index * step}">${escapeXml(line)}</tspan>`,
  )
  return `<text ${attributes}>${spans.join('')}</text>`
}
