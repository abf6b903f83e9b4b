import { type Language, worded } from '@ayni/framework'
import { evidenceMap } from '../evidence-map/evidence-map.ts'
import type { ReviewState } from '../state.ts'
import { pageData } from './readers-page-data.ts'
import { readersPageWords } from './readers-page-words.ts'
import { escapeXml } from './svg-text.ts'

/**
 * One page for readers of the article: the map with filters, tables, and the passages behind each cell, in three languages.
 * All of it stands in the file, so it opens from a disk and asks nothing of the net; without script it shows the map as a table.
 * Only work that is open to everybody is in it.
 *
 * @param script what the page does in a browser; an engine knows no browser.
 */
export function readersPage(state: ReviewState, language: Language, script: string): string {
  const words = readersPageWords[language]
  const map = evidenceMap(state)
  const data = pageData(state)
  const name = (of: { id: string; name: string }, kind: 'components' | 'outcomes') =>
    worded(state[kind].get(of.id)?.name ?? {}, language) || of.name
  const rows = map.components.map((component) => {
    const cells = map.outcomes.map((outcome) => {
      const cell = map.cells.find((one) => one.component === component.id && one.outcome === outcome.id)
      return `<td>${cell?.count ?? 0}</td>`
    })
    return `<tr><th scope="row">${escapeXml(name(component, 'components'))}</th>${cells.join('')}</tr>`
  })
  const head = map.outcomes.map((one) => `<th scope="col">${escapeXml(name(one, 'outcomes'))}</th>`)
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'">
<title>${escapeXml(state.title)}</title>
<style>${style}</style>
</head>
<body>
<header><h1>${escapeXml(state.title)}</h1><div id="languages" role="group" aria-label="English, español, português"></div></header>
<main><p id="lead">${escapeXml(words.lead)}</p><form id="filters"></form><p id="shown" role="status"></p>
<section><h2 id="map-title">${escapeXml(words.map)}</h2><div class="wide" tabindex="0" role="region" aria-labelledby="map-title"><table id="map"><thead><tr><td></td>${head.join('')}</tr></thead><tbody>${rows.join('')}</tbody></table></div><p id="rule"></p></section>
<section id="behind" tabindex="-1" aria-labelledby="behind-title"><h2 id="behind-title"></h2><div id="passages"></div></section>
<section><h2 id="studies-title">${escapeXml(words.studies)}</h2><ol id="studies">${data.studies.map(({ citation }) => `<li>${escapeXml(citation)}</li>`).join('')}</ol></section>
</main>
<script type="application/json" id="data">${JSON.stringify({ ...data, words: readersPageWords, start: language }).replaceAll('<', '\\u003c')}</script>
<script>${script}</script>
</body>
</html>
`
}

const style = `
:root{color-scheme:light dark;--paper:light-dark(#fffdf8,#1d1a15);--ink:light-dark(#1f1b12,#f2ece0);--soft:light-dark(#5b5548,#b9b0a0);--line:light-dark(#8a8271,#857c6c);--accent:light-dark(#1c5d57,#7cc9bf)}
*{box-sizing:border-box}body{margin:0 auto;max-width:72rem;padding:1rem;background:var(--paper);color:var(--ink);font:1rem/1.5 system-ui,'Segoe UI','Noto Sans',sans-serif}
header{display:flex;flex-wrap:wrap;gap:1rem;justify-content:space-between;align-items:start}h1{font-size:1.6rem;line-height:1.25;margin:0;flex:1 1 20rem}h2{font-size:1.2rem;margin:2rem 0 .5rem}
button,input,select{font:inherit;color:inherit;background:transparent;border:1px solid var(--line);border-radius:.35rem;padding:.35rem .6rem;max-width:100%}button{cursor:pointer}button[aria-pressed=true]{background:var(--accent);border-color:var(--accent);color:var(--paper)}:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
form{display:flex;flex-wrap:wrap;gap:.75rem;align-items:end;margin:1rem 0}label{display:grid;gap:.2rem;font-size:.875rem;color:var(--soft)}label input,label select{color:var(--ink)}option{background:var(--paper);color:var(--ink)}
.wide{overflow-x:auto}table{border-collapse:collapse;width:100%}th,td{border:1px solid var(--line);padding:.35rem;text-align:center;font-weight:400}th[scope]{font-weight:600;font-size:.875rem}tbody th{text-align:start}td button{width:100%;min-height:2.75rem;border:0;display:grid}td button small{color:inherit;font-size:.75rem}
tbody th{position:sticky;inset-inline-start:0;z-index:1;background:var(--paper)}.hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}td{position:relative}blockquote{margin:.5rem 0;padding-inline-start:.8rem;border-inline-start:3px solid var(--accent)}#rule,.soft,#shown{color:var(--soft);font-size:.875rem}li{margin:.4rem 0;overflow-wrap:anywhere}
@media print{form,#languages{display:none}}`
