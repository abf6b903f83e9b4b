import { agreementRules, resolvers, type ScreeningRule } from '@ayni/review'
import { RadioGroup, Switch } from '../../ui/Choices.tsx'
import { NumberField } from '../../ui/Field.tsx'
import { Select } from '../../ui/Select.tsx'
import { useWords } from '../../words/words.ts'

/** The rule of a round: how many judge each record, when that settles it, and who settles the rest. */
export function RuleEditor({
  rule,
  onChange,
}: {
  rule: ScreeningRule
  onChange: (rule: ScreeningRule) => void
}) {
  const { protocol: words } = useWords()
  const { reviewersPerRecord: number } = rule
  return (
    <>
      <Switch
        isSelected={number === 'all'}
        onChange={(isAll) => onChange({ ...rule, reviewersPerRecord: isAll ? 'all' : 2 })}
      >
        {words.everybody}
      </Switch>
      {number !== 'all' && (
        <NumberField
          label={words.reviewersPerRecord}
          value={number}
          onChange={(value) => onChange({ ...rule, reviewersPerRecord: value ?? 2 })}
          min={1}
          max={10}
        />
      )}
      <RadioGroup
        label={words.agreement}
        options={agreementRules.map((id) => ({ id, name: words.agreements[id] }))}
        value={rule.agreement}
        onChange={(agreement) => onChange({ ...rule, agreement })}
      />
      <Select
        label={words.resolver}
        options={resolvers.map((id) => ({ id, name: words.resolvers[id] }))}
        value={rule.resolver}
        onChange={(resolver) => onChange({ ...rule, resolver })}
      />
    </>
  )
}
