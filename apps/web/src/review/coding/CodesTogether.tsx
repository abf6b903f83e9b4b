import { coOccurrence } from '@ayni/review'
import { useMemo } from 'react'
import { downloadHref } from '../../call.ts'
import { stepHref, useParameter, useReviewId } from '../../places.ts'
import { LinkButton, TextLink } from '../../ui/Button.tsx'
import { RadioGroup } from '../../ui/Choices.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { useWords } from '../../words/words.ts'
import { TableFrame } from '../TableFrame.tsx'
import { CodeMark } from './CodeMark.tsx'
import type { Codebook } from './codebook.ts'

/** Which codes were used together: a matrix of passages or studies; a number leads to what it counts. */
export function CodesTogether({ codebook }: { codebook: Codebook }) {
  const { coding, forms } = useWords()
  const review = useReviewId()
  const [by, setBy] = useParameter('by')
  const unit = by === 'studies' ? 'studies' : 'passages'
  const { codes, pairs, most } = useMemo(() => {
    const found = coOccurrence(codebook.codings, codebook.order)
    const used = new Set(found.pairs.flatMap((pair) => (pair[unit] > 0 ? [pair.first, pair.second] : [])))
    return {
      codes: found.codes.filter(({ code }) => used.has(code)),
      pairs: new Map(
        found.pairs.flatMap((pair): [string, number][] => [
          [`${pair.first} ${pair.second}`, pair[unit]],
          [`${pair.second} ${pair.first}`, pair[unit]],
        ]),
      ),
      most: Math.max(1, ...found.pairs.map((pair) => pair[unit])),
    }
  }, [codebook.codings, codebook.order, unit])
  const nameOf = (id: string) => codebook.codes.find(({ code }) => code === id)?.name ?? id
  return (
    <div className="ui-stack">
      <p className="ui-reading ui-muted">{coding.togetherLead}</p>
      <div className="ui-row-apart">
        <RadioGroup
          label={coding.togetherBy}
          options={[
            { id: 'passages', name: coding.inPassages },
            { id: 'studies', name: coding.inStudies },
          ]}
          value={unit}
          onChange={(id) => setBy(id === 'passages' ? null : id)}
          isInline
        />
        <LinkButton
          kind="quiet"
          icon="download"
          href={downloadHref(review, 'codes-together.csv', forms.language)}
          download
        >
          {coding.saveTogether}
        </LinkButton>
      </div>
      {codes.length === 0 ? (
        <EmptyState text={coding.noneTogether} />
      ) : (
        <TableFrame label={coding.together}>
          <table className="review-table coding-matrix">
            <thead>
              <tr>
                <td />
                {codes.map(({ code }) => (
                  <th key={code} scope="col">
                    <span>{nameOf(code)}</span>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {codes.map((row) => (
                <tr key={row.code}>
                  <th scope="row">
                    <CodeMark code={row.code} codes={codebook.codes} />
                  </th>
                  {codes.map((column) => {
                    if (row.code === column.code)
                      return (
                        <td key={column.code} className="coding-diagonal">
                          {forms.number(row[unit])}
                        </td>
                      )
                    const count = pairs.get(`${row.code} ${column.code}`) ?? 0
                    return (
                      <td
                        key={column.code}
                        style={{ '--share': count === 0 ? 0 : 0.15 + (0.85 * count) / most }}
                      >
                        {count > 0 && (
                          <TextLink
                            href={stepHref(review, 'coding', {
                              view: 'passages',
                              code: row.code,
                              with: column.code,
                              by: unit === 'studies' ? unit : null,
                            })}
                            aria-label={coding.togetherCell(nameOf(row.code), nameOf(column.code), count)}
                          >
                            {forms.number(count)}
                          </TextLink>
                        )}
                      </td>
                    )
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        </TableFrame>
      )}
    </div>
  )
}
