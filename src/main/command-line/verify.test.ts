import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { auditText } from '../../convening/sortition/public/audit.ts'
import { receiptsOf } from '../../convening/sortition/public/receipt.ts'
import { smallCommitment, smallPool } from '../../convening/sortition/public/testing/small-draw.ts'
import { complete } from '../../convening/sortition/public/transcript.ts'
import { settingsFrom } from '../settings.ts'
import { run } from './verify.ts'

let folder: string
let said: string

const committed = smallCommitment({ kind: 'dice' }, 1000)
const { text: transcript } = complete(
  committed.commitment,
  { kind: 'dice', digits: '417' },
  committed.log,
  committed.audit.reserves,
)

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'verify-'))
  said = ''
  const hear = (line: string) => {
    said += `${line}\n`
  }
  vi.spyOn(console, 'log').mockImplementation(hear)
  vi.spyOn(console, 'error').mockImplementation(hear)
})

afterEach(() => {
  vi.restoreAllMocks()
  rmSync(folder, { recursive: true })
})

const file = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text)
  return join(folder, name)
}

const verify = (...words: string[]) => run(settingsFrom({}), words)

describe('commonwise verify', () => {
  it('answers 0 and says what it checked, for a transcript, a receipt and an audit file', async () => {
    const receipt = file('receipt.json', receiptsOf(smallPool, committed)[4]!.text)
    const audit = file('audit.json', auditText(committed.audit))
    const words = [file('transcript.json', transcript), '--receipt', receipt, '--audit', audit]
    expect(await verify(...words)).toBe(0)
    expect(said).toMatch(/^It holds\.\n\nWillow Street Assembly: panel 417\n/)
    expect(said).toMatch(/You are number \d+/)
    expect(said).toMatch(/What nobody can know from these files\n {2}\? Whether the commitment was public/)
    expect(Math.max(...said.split('\n').map((line) => line.length))).toBeLessThanOrEqual(110)
  })

  it('says what a file is that is no transcript', async () => {
    const receipt = file('07.json', receiptsOf(smallPool, committed)[4]!.text)
    expect(await verify(receipt)).toBe(2)
    expect(said).toContain('is a receipt, which is checked beside a transcript.')
    said = ''
    expect(await verify(file('people.csv', 'id,name\n1,A\n'))).toBe(1)
    expect(said).toContain('it is no JSON, or only a part of it.')
    expect(await verify(folder)).toBe(2)
    expect(said).toContain('is a folder, not a file.')
  })

  it('compares the commitment that lies beside the transcript', async () => {
    const path = file('transcript.json', transcript)
    file('commitment.json', committed.text)
    expect(await verify(path)).toBe(0)
    expect(said).toMatch(/given beside the transcript is the one inside it/)
    file('commitment.json', smallCommitment({ kind: 'dice' }, 999).text)
    expect(await verify(path)).toBe(1)
    expect(said).toMatch(/is another one/)
  })

  it('answers 1 for one changed digit, and for a file that is none', async () => {
    expect(await verify(file('transcript.json', transcript.replace('"417"', '"418"')))).toBe(1)
    expect(said).toMatch(/^It does not hold\./)
    expect(said).not.toMatch(/panel 418\n/)
    for (const text of ['', '{}', '\u0000', '[]']) expect(await verify(file('transcript.json', text))).toBe(1)
  })

  it('checks a commitment before anything is picked', async () => {
    expect(await verify(file('commitment.json', committed.text))).toBe(0)
    expect(said).toMatch(/open until the source has shown something/)
  })

  it('answers 2 where it cannot know what is meant', async () => {
    for (const words of [[], ['a', 'b'], ['--no-such-option'], [join(folder, 'absent.json')]])
      expect(await verify(...words)).toBe(2)
  })

  it('writes the page that does the same, with nothing in it from anywhere else', async () => {
    const path = join(folder, 'verify.html')
    expect(await verify('--page', path)).toBe(0)
    const page = readFileSync(path, 'utf8')
    expect(page).toMatch(/content="default-src 'none'; script-src 'sha256-/)
    expect(page).not.toMatch(/<(script|link|img|iframe)[^>]*\s(src|href)=/)
    expect(page).not.toMatch(/%policy%|the style \*\/|the script \*\//)
    expect(await verify('--page', join(folder, 'no', 'such', 'folder.html'))).toBe(2)
  })
})
