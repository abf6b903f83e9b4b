import { useState } from 'react'
import { Button } from '../../ui/Button.tsx'
import { Field } from '../../ui/Field.tsx'
import { useWords } from '../../words/words.ts'
import type { Protocol } from './current-protocol.ts'

type Criterion = Protocol['criteria'][number]

/** The criteria in two lists. A criterion keeps its id whatever becomes of its text. */
export function CriteriaEditor({
  criteria,
  onChange,
}: {
  criteria: readonly Criterion[]
  onChange: (criteria: Criterion[]) => void
}) {
  const { protocol: words, forms } = useWords()
  const [text, setText] = useState('')
  const textOf = (criterion: Criterion) =>
    criterion.text[forms.language] ??
    criterion.text.en ??
    criterion.text.es ??
    criterion.text.pt ??
    criterion.id
  const add = (kind: Criterion['kind']) => {
    onChange([...criteria, { id: newId(text, criteria), kind, text: { [forms.language]: text.trim() } }])
    setText('')
  }
  return (
    <section className="ui-stack" aria-labelledby="criteria">
      <h2 id="criteria">{words.criteria}</h2>
      <p className="ui-hint">{words.criteriaHint}</p>
      {criteria.length === 0 && <p>{words.noCriteria}</p>}
      {(['inclusion', 'exclusion'] as const).map((kind) => {
        const ofKind = criteria.filter((criterion) => criterion.kind === kind)
        if (ofKind.length === 0) return null
        return (
          <div key={kind}>
            <h3>{words[kind]}</h3>
            <ul className="ui-plain-list">
              {ofKind.map((criterion) => (
                <li key={criterion.id} className="ui-row-apart">
                  <span>{textOf(criterion)}</span>
                  <Button
                    kind="quiet"
                    aria-label={words.remove(textOf(criterion))}
                    onPress={() => onChange(criteria.filter(({ id }) => id !== criterion.id))}
                  >
                    ✕
                  </Button>
                </li>
              ))}
            </ul>
          </div>
        )
      })}
      <Field label={words.newCriterion} value={text} onChange={setText} />
      <div className="ui-row">
        <Button icon="add" onPress={() => add('inclusion')} isDisabled={text.trim() === ''}>
          {words.addInclusion}
        </Button>
        <Button icon="add" onPress={() => add('exclusion')} isDisabled={text.trim() === ''}>
          {words.addExclusion}
        </Button>
      </div>
    </section>
  )
}

/** A readable id that no other criterion has. */
function newId(text: string, criteria: readonly Criterion[]): string {
  const taken = new Set(criteria.map(({ id }) => id))
  const base =
    text
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 40) || 'criterion'
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? base : `${base}-${number}`
    if (!taken.has(id)) return id
  }
}
