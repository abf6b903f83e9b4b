import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

/** React Aria carries its own words in some thirty languages; Ayni speaks three, so the others stay out of the build. */
const threeLanguages: Plugin = {
  name: 'three-languages',
  enforce: 'pre',
  load(id) {
    const locale = /react-(?:aria|stately)\/.*\/intl\/.*\/([a-z]{2}-[A-Z]{2})\.mjs$/.exec(id)?.[1]
    if (locale === undefined || ['en-US', 'es-ES', 'pt-BR'].includes(locale)) return null
    return 'export default {}'
  },
}

const require = createRequire(import.meta.url)
const pdfjs = dirname(require.resolve('pdfjs-dist/package.json'))
const pdfFolder = `assets/pdf-${String(Reflect.get(require('pdfjs-dist/package.json'), 'version'))}`

/**
 * What pdf.js fetches while it draws: character maps, the standard fonts, and decoders of scanned images (in plain
 * JavaScript, as our pages may not run WebAssembly). Served by ourselves, under the library's version.
 */
const pdfFiles: Plugin = {
  name: 'pdf-files',
  config: (_, { command }) => ({
    define: {
      'import.meta.env.PDF_FILES': JSON.stringify(command === 'serve' ? `/@fs${pdfjs}/` : `/${pdfFolder}/`),
    },
  }),
  generateBundle() {
    for (const folder of ['cmaps', 'standard_fonts', 'wasm'])
      for (const name of readdirSync(join(pdfjs, folder)))
        if (/\.(bcmap|pfb|ttf)$|_nowasm_fallback\.js$/.test(name))
          this.emitFile({
            type: 'asset',
            fileName: `${pdfFolder}/${folder}/${name}`,
            source: readFileSync(join(pdfjs, folder, name)),
          })
  },
}

export default defineConfig({
  plugins: [react(), threeLanguages, pdfFiles],
  server: { proxy: { '/api': 'http://127.0.0.1:2964' } },
  build: { assetsInlineLimit: 0, chunkSizeWarningLimit: 700, manifest: true },
})
