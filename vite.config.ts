import { reactRouter } from '@react-router/dev/vite'
import { defineConfig } from 'vite'
import { compiledWords, withoutParser } from './src/kit/words/compile.ts'

export default defineConfig({
  plugins: [compiledWords(), reactRouter()],
  resolve: { alias: withoutParser },
  build: { assetsInlineLimit: 0, manifest: true },
})
