import type { Problem, Reference } from './reference.ts'

/** Where a reader puts what it finds, in the order of the file. */
export type Sink = { reference(reference: Reference): void; problem(problem: Problem): void }

/**
 * A reader of one format. Text is pushed in pieces cut anywhere, with `\n` as the only line end; `end` gives up what
 * is still open. No reader keeps more than the entry it is in.
 */
export type TextReader = { push(text: string): void; end(): void }

/**
 * Cuts pushed text into lines and numbers them from 1.
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
        take(rest + text.slice(0, at), number)
        rest = ''
        from = at + 1
        at = text.indexOf('\n', from)
      }
      while (at >= 0) {
        number += 1
        take(text.slice(from, at), number)
        from = at + 1
        at = text.indexOf('\n', from)
      }
      rest += text.slice(from)
    },
    end() {
      if (rest !== '') {
        number += 1
        take(rest, number)
        rest = ''
      }
      end(number)
    },
  }
}
