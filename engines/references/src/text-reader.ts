import type { Problem, Reference } from './reference.ts'

/** Where a reader puts what it finds, in the order of the file. */
export type Sink = { reference(reference: Reference): void; problem(problem: Problem): void }

/**
 * A reader of one format. Text is pushed in pieces, cut anywhere but inside a line end; `end` gives up what is still
 * open. No reader keeps more than the entry it is in.
 */
export type TextReader = {
  push(text: string): void
  end(): void
  /** The line, from 1, that the next pushed text goes on with. */
  line(): number
}

/** How many line ends a text has. */
export function countLines(text: string): number {
  let count = 0
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count += 1
  return count
}

/**
 * Cuts pushed text into lines, without their ends (`\n` or `\r\n`), and numbers them from 1.
 *
 * @param end is called after the last line, with the number of lines.
 */
export function lineReader(
  take: (line: string, number: number) => void,
  end: (lines: number) => void,
): TextReader {
  let rest = ''
  let number = 0
  return {
    push(text) {
      let from = 0
      let at = text.indexOf('\n')
      if (at >= 0 && rest !== '') {
        number += 1
        take(withoutReturn(rest + text.slice(0, at)), number)
        rest = ''
        from = at + 1
        at = text.indexOf('\n', from)
      }
      while (at >= 0) {
        number += 1
        take(text.slice(from, at > from && text.charCodeAt(at - 1) === 13 ? at - 1 : at), number)
        from = at + 1
        at = text.indexOf('\n', from)
      }
      rest += text.slice(from)
    },
    end() {
      if (rest !== '') {
        number += 1
        take(withoutReturn(rest), number)
        rest = ''
      }
      end(number)
    },
    line: () => number + 1,
  }
}

/** A reader for which the line end is always `\n`. */
export function withPlainLineEnds(reader: TextReader): TextReader {
  return { push: (text) => reader.push(text.replaceAll('\r\n', '\n')), end: reader.end, line: reader.line }
}

function withoutReturn(line: string): string {
  return line.endsWith('\r') ? line.slice(0, -1) : line
}
