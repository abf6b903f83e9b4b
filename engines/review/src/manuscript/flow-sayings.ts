import type { FlowCountName } from '../checking/claim.ts'
import { countMark, documentNoun } from './marked-sentence.ts'

/** The box of PRISMA 2020 that counts reports, though it names studies. */
export const reportsOfStudies =
  '(?:reports|articles|publicaciones|informes|relatos|publicacoes) (?:of|de|dos)(?: (?:the|los|new))* (?:included studies|estudios incluidos|estudos incluidos)'

/**
 * How numbers of the flow are said in folded English, Spanish and Portuguese, as in running text and in the boxes of PRISMA 2020
 * (doi:10.1136/bmj.n71). `{n}` is the number, `{D}` a word for documents with up to two words before it, `{d}` the same or
 * nothing, `{were}` a verb that may be absent, `{total}` "a total of" or nothing.
 */
const sayings: readonly (readonly [FlowCountName, readonly string[]])[] = [
  [
    'duplicates',
    [
      '{n} (?:\\p{L}+ )?(?:duplicates?|duplicad[oa]s?|duplicatas?)(?!\\p{L})',
      'duplicat\\p{L}*(?: \\p{L}+){0,3} ?\\(?{n}\\)',
      'deduplica\\p{L}+ (?:\\p{L}+ ){0,2}{n}',
      'duplicad[oa]s?(?: \\p{L}+){0,3} ?\\({n}\\)',
    ],
  ],
  [
    'excludedTitleAbstract',
    [
      '{n}{d}{were}{excluded}(?: \\p{L}+){0,5} (?:titles?|titulos?|abstracts?|resumen|resumos?|screening|cribado|tamizaje|triagem)',
      '(?:we excluded|excluded|se excluyeron|se descartaron|foram excluid[oa]s|excluimos|excluiram-se) {total}{n}{d} (?:\\p{L}+ ){0,4}(?:titles?|titulos?|screening|cribado|triagem)',
      '(?:records|titles|registros) (?:excluded|excluidos) ?\\({n}\\)',
    ],
  ],
  [
    'excludedFullText',
    [
      '{n}{d}{were}{excluded} (?:at|after|in|on|a|em|no|na|tras|despues de|apos|upon|during)(?: \\p{L}+){0,4} (?:full|textos?|integra)',
      '(?:we excluded|se excluyeron|se descartaron|foram excluid[oa]s|excluimos|excluiram-se) {total}{n} (?:full[- ]?texts?|textos? complet[oa]s?)',
      '{n} (?:full[- ]?texts?|textos? complet[oa]s?)(?: \\p{L}+)?{were}{excluded}',
      '(?:reports|full[- ]?texts?(?: articles)?|publicaciones|relatos|informes|textos completos) (?:excluded|excluid[oa]s) ?:? ?\\({n}\\)',
    ],
  ],
  [
    'sought',
    [
      '{n} {D}{were} (?:sought|buscad[oa]s|procurad[oa]s|requested|solicitad[oa]s)(?!\\p{L})',
      '(?:sought|requested|se buscaron|se solicitaron|buscaram-se|foram buscad[oa]s|foram procurad[oa]s|buscamos) (?:the full[- ]?texts? of )?{total}{n} {D}',
      '(?:full[- ]?texts?|textos complet[oa]s)(?: (?:were|se|foram|fueron))? (?:sought|requested|buscaron|solicitaron|buscad[oa]s|solicitad[oa]s) (?:for|de|para) {total}{n}',
      '{n}{d}{were} (?:selected|retained|seleccionad[oa]s|selecionad[oa]s|considerad[oa]s) (?:for|para)(?: \\p{L}+){0,2} (?:full|integra|completo|textos?|lectura|leitura)',
      '(?:sought for retrieval|buscad[oa]s para (?:su )?recuperacion|(?:procurad[oa]s|buscad[oa]s) para recuperacao) ?\\({n}\\)',
    ],
  ],
  [
    'notRetrieved',
    [
      '{n}{d} (?:could not be|cannot be|were not|was not|were|no se pudieron|no pudieron ser|no fueron|no se|nao puderam ser|nao foram|nao) ?(?:\\p{L}+ )?(?:retrieved|obtained|accessed|located|unavailable|irretrievable|recuper\\p{L}+|obten\\p{L}+|obtuv\\p{L}+|obtid\\p{L}+|localiz\\p{L}+)',
      '(?:unable to|could not|cannot|impossible to|no fue posible|no se pudieron|no se pudo|nao foi possivel|nao se conseguiu|nao foram possiveis) (?:obtain|retrieve|access|locate|find|obtener|recuperar|acceder a|localizar|obter) {total}{n}',
      '(?:not retrieved|no recuperad[oa]s|nao recuperad[oa]s) ?\\({n}\\)',
    ],
  ],
  [
    'screened',
    [
      '{n} {D}(?: (?:and|y|e) (?:abstracts|resumenes|resumos))?{were} (?:screened|cribad[oa]s|tamizad[oa]s|triad[oa]s)',
      '(?:screened|se cribaron|cribamos|se tamizaron|foram triad[oa]s|triamos|triaram-se) (?:the )?(?:titles and abstracts of )?{total}{n} {D}',
      '(?:titles and abstracts|titulos y resumenes|titulos e resumos) (?:of|de) {total}{n} {D}{were} (?:screened|reviewed|read|revisad[oa]s|cribad[oa]s|lid[oa]s|triad[oa]s)',
      '(?:reviewed|revisaron|revisamos|leyeron|foram lidos|lemos|read) (?:the )?{total}{n} (?:titles|titulos|abstracts|resumenes|resumos)',
      '{n}{d} (?:(?:remained|were left|quedaron|restaram|permanecieron) )?(?:for|para)(?: \\p{L}+){0,3} (?:screening|cribado|cribar|tamizaje|triagem)',
      '{n} {D} (?:underwent|entered|passed to|pasaron a|passaram (?:a|para))(?: \\p{L}+){0,4} (?:screening|cribado|tamizaje|triagem)',
      '{n} (?:titles|titulos) (?:and|y|e) (?:abstracts|resumenes|resumos)',
      '(?:of|de|from|dos|das|los|las|the) {n} (?:{D} ?)?(?:screened|cribad[oa]s|triad[oa]s|tamizad[oa]s)',
      '(?:records|titles|registros|registos|titulos)(?: \\p{L}+){0,3} (?:screened|cribados|tamizados|triados) ?\\({n}\\)',
    ],
  ],
  [
    'assessed',
    [
      '{n} (?:full[- ]?texts?|textos complet[oa]s)(?: \\p{L}+)?{were} (?:assessed|reviewed|read|evaluated|examined|evaluad[oa]s|revisad[oa]s|leid[oa]s|avaliad[oa]s|lid[oa]s|analisad[oa]s|analizad[oa]s)',
      '{n}{d}{were} (?:assessed|reviewed|read|evaluated|examined|evaluad[oa]s|revisad[oa]s|leid[oa]s|avaliad[oa]s|lid[oa]s|analisad[oa]s)(?: \\p{L}+)? (?:in full|for eligibility|for inclusion|a texto completo|na integra|em texto completo|para elegibil\\p{L}+|(?:for|by) full|integramente|quanto a elegibilidade|por su elegibilidad)',
      '(?:we )?(?:reviewed|assessed|evaluated|se revisaron|se evaluaron|evaluamos|se leyeron|leimos|foram avaliad[oa]s|foram revisad[oa]s|foram lid[oa]s|avaliamos|revisamos|lemos) {total}{n} {D}(?! (?:for risk|for quality|by title))',
      '(?:read|reading|assessing|reviewing|leer|lectura de|leitura de|assessed|reviewed) (?:the full[- ]?texts? of )?{total}{n} (?:{D} )?(?:in full|full[- ]?texts?|a texto completo|na integra)',
      '(?:of|de|dos|das|los|las|the) {n} (?:{D} |textos )?(?:assessed|avaliad[oa]s|evaluad[oa]s|leid[oa]s|lid[oa]s)(?!\\p{L})',
      '(?:full[- ]?texts?|textos complet[oa]s) (?:of|de) {total}{n} {D}{were} (?:assessed|reviewed|read|retrieved and|evaluad[oa]s|revisad[oa]s|leid[oa]s|avaliad[oa]s|lid[oa]s)',
      '(?:lid[oa]s|leid[oa]s|avaliad[oa]s|evaluad[oa]s|revisad[oa]s|analisad[oa]s|leyeron|lemos|leimos) (?:na integra|a texto completo|em texto completo|integramente) {total}{n}',
      '(?:assessed for eligibility|evaluad[oa]s para (?:decidir su )?elegibilidad|avaliad[oa]s (?:para|quanto a) elegibilidade) ?\\({n}\\)',
    ],
  ],
  [
    'included',
    [
      '{n}{d} (?:\\([^()]*\\) )?(?:were|was|are|have been|fueron|fue|han sido|foram|foi) (?:\\p{L}+ )?(?:included|incluid[oa]s)(?! (?:from|in the search|de bases|in the pilot))',
      '{n}{d} (?:\\([^()]*\\) )?(?:met|fulfilled|satisfied|cumplieron|cumplian|atenderam|atendiam|cumpriram)(?: \\p{L}+){0,2} (?:inclusion|eligibility|criterios|criteria)',
      '(?:^|[,;:(] ?|we |review |and |y |e |revision |revisao |finally |finalmente |se |foram |aunque |mas )(?:included|includes|se incluyeron|incluyeron|incluimos|incluye|incluyo|fueron incluid[oa]s|foram incluid[oa]s|incluid[oa]s|incluiu|inclui|incluiram-se|comprises|comprised|synthesi[sz]e[sd]|sintetiza|sintetizo|sintetizou) {total}{n}(?: {D}|(?= (?:of|from|out|de|dos|das|em|in|y|e|and)(?!\\p{L}))|(?=[,.;:)]|$))',
      '(?:^|the |our |los |las |os |as |nuestros |nossos |[,;(] ?){n} (?:included|incluid[oa]s|final|selected) {D}',
      '(?:the |los |las |os |as ){n} {D}(?: \\([^()]*\\))? (?:included|incluid[oa]s)(?! (?:from|de|das))',
      '{n} {D} (?:compuseram|compoem|conformaron|integraron|formaron|made up|constituted|were retained|foram retid[oa]s)',
      '{n} (?:{D} )?(?:for|para) (?:final )?(?:inclusion|inclusao|la sintesis|synthesis)',
      '(?:review|revision|revisao) (?:brought together|gathered|reunio|reuniu|retained) {n} {D}',
      '(?:we found|hallamos|encontramos|this left|quedaron|restaram) {total}{n} {D}(?=[,.;:]|$| for inclusion)',
      '{D} included(?: in (?:the |this |our )?(?:review|synthesis|analysis))? ?\\({n}\\)',
      '{D} (?:incluid[oa]s)(?: en (?:la|esta) revision| na (?:presente )?revisao| nesta revisao)? ?\\({n}\\)',
      `${reportsOfStudies} ?\\({n}\\)`,
    ],
  ],
  [
    'identified',
    [
      '(?:from|out of|de|of|dos|das) (?:a |an |un |um |the )?(?:initial )?total (?:of|de) {n}',
      '{n} {D}{were} (?:\\p{L}+ )?(?:identified|retrieved|located|obtained|identificad[oa]s|recuperad[oa]s|localizad[oa]s|found (?:in|through|by) (?:the |our )?(?:search|database))',
      '(?:search(?:es)?|strategy|busquedas?|buscas?|estrategia)(?: \\p{L}+){0,3} (?:identified|yielded|found|retrieved|returned|produced|resulted in|dio|dieron|arrojo|arrojaron|identifico|identificaron|encontro|encontraron|recupero|recuperaron|identificou|encontrou|resultou em|resultaram em|retornou|retornaram|recuperou|recuperaram|localizaram) {total}{n}(?! (?:databases|bases))',
      '(?:se identificaron|foram identificad[oa]s|identificaram-se|we identified|(?:and|we) retrieved|sources and identified|databases and identified|and identified|identificamos|se recuperaron|se obtuvieron|se encontraron|foram encontrad[oa]s|foram recuperad[oa]s) {total}{n} {D}',
      '(?:of|de|from|dos|das|los|las|the) {n} (?:{D} )?(?:initially |inicialmente )?(?:identified|retrieved|identificad[oa]s|encontrad[oa]s|recuperad[oa]s)',
      '(?:records|registros|registos|references|referencias) (?:identified|identificados) ?\\({n}\\)',
    ],
  ],
]

const parts: Readonly<Record<string, string>> = {
  '{n}': countMark,
  '{D}': `(?:(?!#)[\\p{L}-]+ ){0,2}?${documentNoun}(?!\\p{L})`,
  '{d}': `(?: (?:(?!#)[\\p{L}-]+ ){0,2}?${documentNoun}(?!\\p{L})| remaining(?: ones)?| restantes| of (?:them|these|which)| de (?:ellos|ellas|los cuales|las cuales|estos|estas)| del[ea]s| d[oa]s quais)?`,
  '{were}':
    '(?: (?:were|was|are|have been|had been|fueron|fue|han sido|quedaron|resultaron|ficaram|se|foram|foi))?(?: (?:then|finally|also|subsequently|finalmente|luego|entonces|entao|depois|posteriormente))?',
  '{excluded}':
    ' ?(?:excluded|excluid[oa]s|discarded|descartad[oa]s|rejected|removed|eliminad[oa]s|rechazad[oa]s)(?!\\p{L})',
  '{total}': '(?:a total of |un total de |um total de |the |los |las |os |as )?',
}

/** Each number of the flow with the expressions that find it in a marked sentence. */
export const flowSayings: readonly (readonly [FlowCountName, readonly RegExp[]])[] = sayings.map(
  ([name, forms]) => [
    name,
    forms.map(
      (form) =>
        new RegExp(
          form.replace(/\{\w+\}/g, (part) => parts[part] ?? part),
          'gu',
        ),
    ),
  ],
)

/** Excluded without saying at which stage: that is taken from what stands before. */
export const exclusionSayings: readonly RegExp[] = [
  '{n}{d}{were}{excluded}',
  '(?:we excluded|(?:and|we) (?:excluded|rejected|discarded)|descartamos|se excluyeron|excluyeron|se descartaron|foram excluid[oa]s|excluimos|excluiram-se) {total}{n}(?= (?!#)|[,.;:)]|$)',
  '{n}{d} (?:did not meet|failed to meet|no cumplieron|no cumplian|nao atenderam|nao atendiam|nao cumpriram)',
].map(
  (form) =>
    new RegExp(
      form.replace(/\{\w+\}/g, (part) => parts[part] ?? part),
      'gu',
    ),
)

/** Words of the two stages of screening. */
export const stageCues = {
  excludedTitleAbstract:
    /\b(?:titles?|abstracts?|titulos?|resumen(?:es)?|resumos?|screened|screening|cribad[oa]s?|cribaron|cribado|tamiz\p{L}+|triad[oa]s?|triagem)(?!\p{L})/gu,
  excludedFullText:
    /\b(?:full[- ]?texts?|textos? complet[oa]s?|in full|na integra|for eligibility|elegibilidade?)(?!\p{L})/gu,
} as const

/** The other half of a pair: `36 papers (34 studies)`, `34 studies reported in 36 articles`. */
export const reportedIn = new RegExp(
  `${countMark} (${documentNoun})(?: (?:were|was|foram|fueron) (?:\\p{L}+ )?(?:included|incluid[oa]s))?,?(?: ?\\(| (?:reported|described|describing|representing|published|que informan|que relatam|que describen|que descrevem|relatad[oa]s|publicad[oa]s|descrit[oa]s|informad[oa]s|notificad[oa]s|correspond\\p{L}+|referentes|pertenec\\p{L}+|(?:from|of|de)(?! which))(?: (?:in|by|em|en|por|a|to))? ?)(?:\\p{L}+ )?${countMark} (${documentNoun})(?!\\p{L})`,
  'gu',
)

/** Documents that are studies, whatever they are reported in. */
export const isStudyNoun = /^(?:stud(?:y|ies)|estudios?|estudos?|trials?|ensayos?|ensaios?)$/u
