// The page of documentation is carried out, from top to bottom: what it shows can be typed.

import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'

const clone = join(import.meta.dirname, '../../..')
const page = readFileSync(join(clone, 'docs/sortition.md'), 'utf8')
const blocks = (language: string) =>
  [...page.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, 'gm'))].map(([, text]) => text!)

const folder = mkdtempSync(join(tmpdir(), 'commonwise-page-'))
cpSync(join(clone, 'docs/examples'), join(folder, 'docs/examples'), { recursive: true })
afterAll(() => rmSync(folder, { recursive: true }))

const run = (words: readonly string[], cwd: string) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, words, { cwd, encoding: 'utf8' })
  return { status, said: `${stdout}${stderr}` }
}

/** As a shell takes it, as far as the page's lines need. */
const wordsIn = (line: string): string[] =>
  [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain!)

describe('the page about drawing a panel', () => {
  const lines = blocks('sh').flatMap((block) => block.trim().split('\n'))

  it('shows each command', () => {
    const shown = new Set(lines.map((line) => wordsIn(line)[2]))
    expect([...shown].sort()).toEqual(['draw', 'invite', 'pick', 'replace', 'tables', 'verify'])
  })

  it('has commands that run one after another as they stand', { timeout: 120_000 }, () => {
    let said = ''
    for (const line of lines) {
      const [npx, name, ...words] = wordsIn(line)
      expect([npx, name]).toEqual(['npx', 'commonwise'])
      const ran = run([join(clone, 'src/main/commonwise.ts'), ...words], folder)
      expect(ran, line).toMatchObject({ status: 0 })
      said += ran.said
    }
    const quoted = [...page.matchAll(/^> (.+)$/gm)].map(([, text]) => text)
    expect(quoted.length).toBeGreaterThan(0)
    for (const text of quoted) expect(said).toContain(text)
  })

  it.each(blocks('js').map((block, place) => [place + 1, block] as const))(
    'has a program that runs: %i',
    { timeout: 120_000 },
    (_, block) => {
      const ran = run(['--input-type=module', '--eval', block], clone)
      expect(ran).toMatchObject({ status: 0 })
      expect(ran.said.length).toBeGreaterThan(20)
    },
  )
})
