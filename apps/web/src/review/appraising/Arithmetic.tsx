import { worded } from '@ayni/framework'
import { type Acceptance, type AppraisalSet, itemsOf } from '@ayni/review'
import { Chip } from '../../ui/Chip.tsx'
import { useWords } from '../../words/words.ts'

const tones = { accepted: 'include', 'not-accepted': 'exclude', pending: 'unsure' } as const

/** The verdict on a study and how the rule comes to it, spelled out step by step. */
export function Arithmetic({
  acceptance,
  set,
  nameOf,
}: {
  acceptance: Acceptance
  set: AppraisalSet | null
  nameOf: (person: string) => string
}) {
  const { appraising, forms } = useWords()
  const { arithmetic: words } = appraising
  const named = (ids: readonly string[]) => {
    const items = set ? itemsOf(set) : []
    return forms.list(
      ids.map((id) => {
        const at = items.findIndex((item) => item.id === id)
        const item = items[at]
        return item ? `${forms.number(at + 1)} (${worded(item.question, forms.language) || id})` : id
      }),
    )
  }
  const { positive, positiveSettled, items, proportion, failedCritical, failedScreening, override } =
    acceptance
  const steps =
    acceptance.waitsFor === 'raters'
      ? [words.raters(acceptance.raters, acceptance.ratersNeeded)]
      : [
          words.raters(acceptance.raters, acceptance.ratersNeeded),
          words.positive(positive - positiveSettled, positiveSettled, positive),
          ...(acceptance.notApplicable > 0 ? [words.notApplicable(acceptance.notApplicable)] : []),
          proportion === null ? words.noItems : words.share(positive, items, forms.percent(proportion)),
          ...(proportion === null
            ? []
            : [words.needed(forms.percent(acceptance.threshold), items, acceptance.positiveNeeded)]),
          ...(failedCritical.length > 0 ? [words.critical(named(failedCritical))] : []),
          ...(failedScreening.length > 0 ? [words.screening(named(failedScreening))] : []),
          ...(acceptance.waitsFor === 'settling' ? [words.settling(acceptance.differing)] : []),
          ...(override ? [appraising.byRule(appraising.verdicts[acceptance.byRule].toLowerCase())] : []),
        ]
  const isSettling = acceptance.verdict === 'pending' && acceptance.waitsFor === 'settling'
  return (
    <div className="appraising-arithmetic">
      <Chip tone={isSettling ? 'conflict' : tones[acceptance.verdict]}>
        {isSettling ? appraising.toSettle : appraising.verdicts[acceptance.verdict]}
      </Chip>
      <span className="ui-number">{steps.join(' ')}</span>
      {override && <strong>{appraising.override.by(nameOf(override.person), override.why)}</strong>}
    </div>
  )
}
