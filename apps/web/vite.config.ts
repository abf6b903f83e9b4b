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

export default defineConfig({
  plugins: [react(), threeLanguages],
  server: { proxy: { '/api': 'http://127.0.0.1:2964' } },
  build: { assetsInlineLimit: 0, chunkSizeWarningLimit: 700, manifest: true },
})
