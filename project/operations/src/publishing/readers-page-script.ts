/** What the reader's page does in a browser: languages, filters, the map again for what they leave, passages of a cell. */
export const readersPageScript = `
'use strict'
const data = JSON.parse(document.getElementById('data').textContent)
const by = (id) => document.getElementById(id)
const make = (tag, props, ...children) => {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(props || {}))
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value)
    else element.setAttribute(name, value)
  element.append(...children)
  return element
}
let language = data.start
let open = null
const filter = { text: '', from: '', to: '', quality: '', component: '', ...Object.fromEntries(data.fields.map((one) => ['field ' + one.id, ''])) }
const words = () => data.words[language]
const fold = (text) => text.normalize('NFD').replace(/\\p{Mn}/gu, '').toLowerCase()
const of = (study) => data.passages.filter((one) => one.study === study.id)
const passes = (study) =>
  (filter.from === '' || (study.year !== null && study.year >= Number(filter.from))) &&
  (filter.to === '' || (study.year !== null && study.year <= Number(filter.to))) &&
  (filter.quality === '' || study.quality === filter.quality) &&
  data.fields.every((one) => filter['field ' + one.id] === '' || (study.fields[one.id] || []).includes(filter['field ' + one.id])) &&
  (filter.component === '' ||
    data.cells.some((cell) => cell.component === filter.component && cell.studies.includes(study.id)) ||
    of(study).some((one) => one.component === filter.component)) &&
  (filter.text === '' ||
    fold(study.citation + ' ' + study.label + ' ' + of(study).map((one) => one.passage + ' ' + one.about).join(' ')).includes(fold(filter.text)))
// Absent 0; Moderately present 1–2; Present ≥ 3
const rangesOf = () => [...data.rule].sort((a, b) => a.atLeast - b.atLeast).map((level, at, levels) => {
  const last = at + 1 < levels.length ? levels[at + 1].atLeast - 1 : Infinity
  const range = last === Infinity ? '≥ ' + level.atLeast : last > level.atLeast ? level.atLeast + '–' + last : level.atLeast
  return level.name[language] + ' ' + range
})
const levelOf = (count) => data.rule.filter((level) => count >= level.atLeast).sort((a, b) => b.atLeast - a.atLeast)[0]

function drawFrame() {
  document.documentElement.lang = language
  by('languages').replaceChildren(
    ...Object.keys(data.words).map((one) =>
      make('button', { type: 'button', lang: one, 'aria-pressed': String(one === language), onclick: () => { language = one; drawFrame() } }, data.words[one].name),
    ),
  )
  by('languages').querySelectorAll('button').forEach((button) => { if (button.lang === language && document.activeElement === document.body && frameDrawn) button.focus() })
  frameDrawn = true
  by('lead').textContent = words().lead
  by('map-title').textContent = words().map
  by('studies-title').textContent = words().studies
  by('rule').textContent = words().rule + ' ' + rangesOf().join('; ') + '.'
  const field = (name, input, shown) => make('label', {}, shown || words()[name], input)
  const input = (name, type) => {
    const element = make('input', { type, value: filter[name], oninput: (event) => { filter[name] = event.target.value; draw() } })
    return field(name, element)
  }
  const select = (name, options, shown) =>
    field(
      name,
      make(
        'select',
        { onchange: (event) => { filter[name] = event.target.value; draw() } },
        ...[['', words().all], ...options].map(([id, text]) => {
          const option = make('option', { value: id }, text)
          option.selected = filter[name] === id
          return option
        }),
      ),
      shown,
    )
  const qualities = [...new Set(data.studies.map((study) => study.quality))]
  by('filters').replaceChildren(
    input('text', 'search'),
    input('from', 'number'),
    input('to', 'number'),
    ...(qualities.length > 1 ? [select('quality', qualities.map((one) => [one, words().qualities[one] || one]))] : []),
    select('component', data.components.map((one) => [one.id, one.name[language]])),
    ...data.fields
      .filter((one) => one.values.length > 1)
      .map((one) => select('field ' + one.id, one.values.map((value) => [value.id, value.name[language]]), one.name[language])),
    make('button', { type: 'button', onclick: () => { Object.keys(filter).forEach((name) => { filter[name] = '' }); drawFrame() } }, words().clear),
  )
  draw()
}
let frameDrawn = false

function draw() {
  const studies = data.studies.filter(passes)
  const left = new Set(studies.map((study) => study.id))
  by('shown').textContent = words().shown.replace('#', studies.length).replace('#', data.studies.length)
  const highest = Math.max(1, ...data.cells.map((cell) => cell.studies.length))
  by('map').tHead.replaceChildren(make('tr', {}, make('td'), ...data.outcomes.map((one) => make('th', { scope: 'col' }, one.name[language]))))
  by('map').tBodies[0].replaceChildren(
    ...data.components.map((component) =>
      make('tr', {}, make('th', { scope: 'row' }, component.name[language]),
        ...data.outcomes.map((outcome) => {
          const cell = data.cells.find((one) => one.component === component.id && one.outcome === outcome.id)
          const own = (cell ? cell.studies : []).filter((study) => left.has(study))
          const level = levelOf(own.length)
          const button = make('button', {
            type: 'button',
            onclick: () => { open = { component, outcome, own }; drawCell(); by('behind').focus() },
          }, make('span', { class: 'hidden' }, component.name[language] + ' × ' + outcome.name[language] + ': '), make('strong', {}, String(own.length)), ' ', make('small', {}, level ? level.name[language] : ''))
          const strength = Math.round((42 * own.length) / highest)
          button.style.background = 'color-mix(in srgb, var(--accent) ' + strength + '%, transparent)'
          return make('td', {}, button)
        }),
      ),
    ),
  )
  by('studies').replaceChildren(...studies.map((study) => make('li', {}, study.citation)))
  if (open) {
    const cell = data.cells.find((one) => one.component === open.component.id && one.outcome === open.outcome.id)
    open.own = (cell ? cell.studies : []).filter((study) => left.has(study))
  }
  drawCell()
}

// Active agency → Hope: improves
function nameOf(one) {
  const outcome = data.outcomes.find(({ id }) => id === one.outcome)
  if (!outcome) return one.about
  const component = data.components.find(({ id }) => id === one.component)
  return (component ? component.name[language] + ' → ' : '') + outcome.name[language] + ': ' + (words().directions[one.about] || one.about).toLowerCase()
}

function drawCell() {
  by('behind').hidden = open === null
  if (!open) return
  by('behind-title').textContent = open.component.name[language] + ' × ' + open.outcome.name[language]
  const studies = data.studies.filter((study) => open.own.includes(study.id))
  by('passages').replaceChildren(
    ...(studies.length === 0 ? [make('p', { class: 'soft' }, words().none)] : []),
    ...studies.map((study) =>
      make('article', {}, make('h3', {}, study.label), make('p', { class: 'soft' }, study.citation),
        make('ul', {}, ...of(study)
          .filter((one) => one.component === open.component.id || one.outcome === open.outcome.id)
          .map((one) => make('li', {}, nameOf(one),
            ...(one.where ? [make('span', { class: 'soft' }, ' · ' + one.where)] : []),
            ...(one.passage ? [make('blockquote', {}, one.passage)] : []))),
        ),
      ),
    ),
  )
}
by('filters').addEventListener('submit', (event) => event.preventDefault())
drawFrame()
`
