import { readdirSync } from 'node:fs'

/** `npm run benchmark -- steps` runs `benchmarks/steps.ts`; without a name it lists what there is. */
const named = [
  'charting-screen',
  'duplicates',
  'references',
  'screening',
  'screening-screen',
  'steps',
  'synthesis',
  'synthesis-screen',
]
const [name = ''] = process.argv.slice(2)
const there = readdirSync(new URL('.', import.meta.url))
if (named.includes(name) && there.includes(`${name}.ts`)) await import(`./${name}.ts`)
else {
  process.stdout.write(`npm run benchmark -- ${named.join(' | ')}\n`)
  process.exitCode = 2
}
