// The verifier as one HTML file that needs nothing else: no network, no installation, no trust in where it came from
// beyond its own bytes. It is put together from the same source that `commonwise verify` runs.

import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'
import { houseFont } from './house-font.ts'

const root = join(import.meta.dirname, '../../..')
const page = join(root, 'src/convening/sortition/public/page')
const cache = join(root, 'node_modules/.cache/commonwise')

/** What the page is made of; where none of it has changed, neither has the page. */
const sources = [
  'src/convening/sortition/public',
  'src/convening/sortition/pool.ts',
  'src/kernel',
  'src/kit/style/tokens.css',
  'src/main/command-line/verifier-page.ts',
  'package-lock.json',
]

/** The whole page. Made once for each state of the sources and then kept beside the libraries. */
export const verifierPage = async (): Promise<string> => {
  const kept = join(cache, `verify-${fingerprint()}.html`)
  try {
    return readFileSync(kept, 'utf8')
  } catch {
    const made = assembled(await script())
    keep(kept, made)
    return made
  }
}

/** Where nothing may be kept, the page is made anew each time. */
const keep = (path: string, made: string): void => {
  try {
    mkdirSync(cache, { recursive: true })
    writeFileSync(`${path}.${process.pid}`, made)
    renameSync(`${path}.${process.pid}`, path)
  } catch {}
}

const fingerprint = (): string => {
  const hash = createHash('sha256')
  for (const source of sources)
    for (const path of filesIn(join(root, source)))
      hash.update(`${path.slice(root.length)}\0`).update(readFileSync(path))
  return hash.digest('hex').slice(0, 16)
}

const filesIn = (path: string): string[] => {
  try {
    return readdirSync(path, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.name.includes('.test.'))
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
  } catch {
    return [path]
  }
}

const script = async (): Promise<string> => {
  const built = await build({
    configFile: false,
    root: page,
    logLevel: 'silent',
    publicDir: false,
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: { input: join(page, 'verify-page.ts'), output: { codeSplitting: false } },
    },
  })
  const [result] = Array.isArray(built) ? built : [built]
  const chunks = result && 'output' in result ? result.output.filter((one) => one.type === 'chunk') : []
  const [only, ...more] = chunks
  if (!only || more.length > 0) throw new Error('The verifier’s page is not one script')
  return only.code
}

const assembled = (code: string): string => {
  // A script ends where the parser sees its end tag, wherever that stands.
  const safe = `\n${code.replaceAll('</', '<\\/').replaceAll('<!--', '<\\!--')}\n`
  const style = `\n${face()}${readFileSync(join(root, 'src/kit/style/tokens.css'), 'utf8')}${readFileSync(join(page, 'verify-page.css'), 'utf8')}`
  const policy = [
    "default-src 'none'",
    `script-src '${digest(safe)}'`,
    `style-src '${digest(style)}'`,
    'font-src data:',
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
  ].join('; ')
  return readFileSync(join(page, 'verify-page.html'), 'utf8')
    .replace('%policy%', () => policy)
    .replace(/\s*\/\* the style \*\/\s*/, () => style)
    .replace(/\s*\/\* the script \*\/\s*/, () => safe)
}

const face = (): string => {
  const font = houseFont()
  return font
    ? `@font-face { font-family: 'Atkinson Hyperlegible Next'; font-weight: 200 800; src: url(data:font/woff2;base64,${font}) format('woff2') }\n`
    : ''
}

const digest = (text: string): string => `sha256-${createHash('sha256').update(text).digest('base64')}`
