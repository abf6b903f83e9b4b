import type { Sink, TextReader } from '../text-reader.ts'
import { elementReader } from '../xml/element-reader.ts'
import { referenceFromPubmed } from './pubmed-fields.ts'

/** Reads PubMed's XML, one article or book after the other. */
export function pubmedXmlReader(sink: Sink): TextReader {
  return elementReader(
    new Set(['PubmedArticle', 'PubmedBookArticle']),
    (article) => sink.reference(referenceFromPubmed(article)),
    sink.problem,
  )
}
