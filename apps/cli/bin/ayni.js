#!/usr/bin/env node
// Plain JavaScript, so that an older Node can say what is missing instead of failing on syntax. `npm ci`
// brings Node 24 for common platforms; where the outer Node is older, the program is handed over to it.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { totalmem } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '../../..')
const main = join(root, 'apps/cli/src/main.ts')
// A library may have a million records; Node's own limit is set for servers that share a machine.
const heap = `--max-old-space-size=${Math.floor((0.75 * totalmem()) / 2 ** 20)}`
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)

if (major > 24 || (major === 24 && minor >= 2)) {
  if (process.channel) {
    process.on('disconnect', () => process.exit(1))
    process.channel.unref()
  }
  // Nine hundred files without their types are kept for the next start, which takes half the time then.
  const { enableCompileCache } = await import('node:module')
  enableCompileCache(join(root, 'node_modules/.cache/ayni'))
  const { main: run } = await import(main)
  process.exitCode = await run(process.argv.slice(2))
} else {
  const bundled = join(root, 'node_modules/.bin/node')
  if (!existsSync(bundled)) {
    process.stderr.write(
      `ayni: this is Node ${process.versions.node}; Ayni needs Node 24 or later. Run "npm ci", or install Node 24.\n`,
    )
    process.exit(1)
  }
  // The inner process ends with the outer one, however that ends: the channel between them closes.
  const inner = spawn(bundled, [heap, fileURLToPath(import.meta.url), ...process.argv.slice(2)], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => inner.kill(signal))
  inner.on('exit', (code) => process.exit(code ?? 1))
}
