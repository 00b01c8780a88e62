// At the build, catalogues are parsed once, so that no browser carries the parser of ICU messages (8 kB).

import { basename } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parse } from '@formatjs/icu-messageformat-parser'
import type { Plugin } from 'vite'

const catalogueFile = /\/src\/kit\/words\/(?:en|de)\/(?!index\.|hall\.)[^/]+\.ts$/

export const compiledWords = (): Plugin => ({
  name: 'commonwise-words',
  enforce: 'pre',
  async load(id) {
    if (!catalogueFile.test(id)) return
    const catalogue: Record<string, Record<string, string>> = await import(pathToFileURL(id).href)
    return Object.entries(catalogue)
      .map(([name, messages]) => `export const ${name} = ${JSON.stringify(parsed(messages, basename(id)))}`)
      .join('\n')
  },
})

const parsed = (messages: Record<string, string>, file: string) =>
  Object.fromEntries(
    Object.entries(messages).map(([id, message]) => {
      try {
        return [id, parse(message, { captureLocation: false })]
      } catch (error) {
        throw new Error(`${file}: the message ${id} is malformed`, { cause: error })
      }
    }),
  )

/** The parser's stand-in for the browser. */
export const withoutParser = {
  '@formatjs/icu-messageformat-parser': '@formatjs/icu-messageformat-parser/no-parser.js',
}
