import type { Sink, TextReader } from '../text-reader.ts'
import { elementReader } from '../xml/element-reader.ts'
import { referenceFromEndnote } from './endnote-fields.ts'

/** Reads EndNote's XML, one record after the other. */
export function endnoteXmlReader(sink: Sink): TextReader {
  return elementReader(
    new Set(['record']),
    (record) => sink.reference(referenceFromEndnote(record)),
    sink.problem,
  )
}
