// Builds the screens when they are missing or older than their sources. Plain JavaScript, so that an
// older Node can run it before the bundled one is on the path.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const built = join(root, 'apps/web/dist/index.html')

/** The latest change below a folder, in milliseconds. */
function latestChange(folder) {
  let latest = 0
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.name === 'node_modules' || entry.name === 'dist') continue
    const path = join(folder, entry.name)
    latest = Math.max(latest, entry.isDirectory() ? latestChange(path) : statSync(path).mtimeMs)
  }
  return latest
}

const sources = [join(root, 'apps/web'), join(root, 'engines')]
const fresh = existsSync(built) && statSync(built).mtimeMs > Math.max(...sources.map(latestChange))
if (!fresh && existsSync(join(root, 'node_modules/vite'))) {
  const vite = join(root, 'node_modules/vite/bin/vite.js')
  const node = existsSync(join(root, 'node_modules/.bin/node'))
    ? join(root, 'node_modules/.bin/node')
    : process.execPath
  const run = spawnSync(node, [vite, 'build', join(root, 'apps/web'), '--logLevel', 'warn'], {
    stdio: 'inherit',
  })
  process.exit(run.status ?? 1)
}
