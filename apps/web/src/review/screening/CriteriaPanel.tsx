import { Button, IconButton } from '../../ui/Button.tsx'
import { Callout } from '../../ui/Callout.tsx'
import { useWords } from '../../words/words.ts'
import type { Waiting } from './queue.ts'

/** The criteria beside the record, or over its foot on a narrow screen; choosing one excludes by it. */
export function CriteriaPanel({
  criteria,
  isPilot,
  onExclude,
  onClose,
}: {
  /** In the order of their numbers: those for exclusion first. */
  criteria: Waiting['criteria']
  isPilot: boolean
  onExclude: (criterion: string) => void
  onClose: () => void
}) {
  const { screening, piloting, forms, ui } = useWords()
  return (
    <aside className="ui-stack screening-criteria" aria-label={screening.criteria}>
      <div className="ui-row-apart screening-criteria-head">
        <h3>{screening.criteria}</h3>
        <IconButton icon="close" label={ui.close} onPress={onClose} />
      </div>
      <p className="ui-muted ui-small">{screening.criteriaHint}</p>
      {(['exclusion', 'inclusion'] as const).map((kind) => {
        const ofKind = criteria.filter((criterion) => criterion.kind === kind)
        if (ofKind.length === 0) return null
        return (
          <section key={kind}>
            <h4>{kind === 'inclusion' ? screening.inclusion : screening.exclusion}</h4>
            <ul className="ui-plain-list">
              {ofKind.map(({ id, text }) => {
                const index = criteria.findIndex((criterion) => criterion.id === id) + 1
                return (
                  <li key={id}>
                    <Button
                      kind="quiet"
                      {...(index < 10 && { keyHint: String(index) })}
                      onPress={() => onExclude(id)}
                    >
                      {text[forms.language] ?? text.en ?? text.es ?? text.pt ?? id}
                    </Button>
                  </li>
                )
              })}
            </ul>
          </section>
        )
      })}
      <Callout isBlind>{isPilot ? piloting.hidden : screening.blind}</Callout>
    </aside>
  )
}
