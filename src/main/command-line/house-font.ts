// The house's face for pages that must live alone, in base64; null where its package is not installed.

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const latin =
  '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2'

export const houseFont = (): string | null => {
  try {
    return readFileSync(createRequire(import.meta.url).resolve(latin)).toString('base64')
  } catch {
    return null
  }
}
