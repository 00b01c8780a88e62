// Somebody who trusts nobody checks a draw: with one file, in their own browser, without any server or network.

import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { auditText } from '../src/convening/sortition/public/audit.ts'
import { quicknet } from '../src/convening/sortition/public/quicknet.ts'
import { receiptsOf } from '../src/convening/sortition/public/receipt.ts'
import { signatures } from '../src/convening/sortition/public/testing/rounds.ts'
import { smallCommitment, smallPool } from '../src/convening/sortition/public/testing/small-draw.ts'
import { complete } from '../src/convening/sortition/public/transcript.ts'
import { verifierPage } from '../src/main/command-line/verifier-page.ts'
import { closing } from './ending.ts'
import { accessible, devices, type Person, person, picture, satisfied } from './people.ts'

const round = 1000
let folder = ''
const at = (name: string) => join(folder, name)

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'commonwise-check-'))
  const committed = smallCommitment({ kind: 'drand', chain: quicknet.chain, round }, 1000)
  const beacon = { kind: 'drand', round, signature: signatures[round].signature } as const
  const { text } = complete(committed.commitment, beacon, committed.log, committed.audit.reserves)
  const written = {
    'verify.html': await verifierPage(),
    'transcript.json': text,
    'receipt.json': receiptsOf(smallPool, committed)[4]!.text,
    'audit.json': auditText(committed.audit),
    // One digit of the signature is another.
    'changed.json': text.replace('"signature":"b4', '"signature":"b5'),
    'holiday.json': '{}',
  }
  for (const [name, content] of Object.entries(written)) await writeFile(at(name), content)
})
closing()
afterAll(() => rm(folder, { recursive: true, force: true }))

const opened = async (one: Person): Promise<Page> => {
  // Nothing may be asked of any network: a file is all there is.
  one.page.on('request', (request) => {
    if (/^(https?|wss?):/.test(request.url())) one.complaints.push(`asked for ${request.url()}`)
  })
  await one.page.goto(`file://${at('verify.html')}`)
  return one.page
}

const give = (page: Page, ...names: string[]) =>
  page.locator('input[type=file]').setInputFiles(names.map((name) => at(name)))

it('Eve reads on her phone that she was picked, and by what', async () => {
  const eve = await person('Eve', devices.phone)
  const page = await opened(eve)
  await accessible(page)
  await picture(page, 'verify-empty-phone', true)
  await give(page, 'receipt.json')
  await page.getByText('Now the transcript').waitFor()
  await give(page, 'transcript.json')
  await page.getByText('It holds.').waitFor()
  expect(await page.getByText('You are on the panel that was picked.').count()).toBe(1)
  expect(await page.getByText('Round 1000 of drand quicknet was signed').count()).toBe(1)
  await accessible(page)
  await picture(page, 'verify-holds-phone', true)
  satisfied(eve)
})

it('Gus sees in German and in the dark that one changed digit is found', async () => {
  const gus = await person('Gus', { locale: 'de-DE', colorScheme: 'dark' })
  const page = await opened(gus)
  await give(page, 'changed.json')
  await page.getByText('Es stimmt nicht.').waitFor()
  await page.getByText('Die Unterschrift ist nicht die der genannten Runde von drand.').waitFor()
  expect(await page.getByText('Die gezogene Gruppe').count()).toBe(0)
  await accessible(page)
  await picture(page, 'verify-fails-laptop-de-dark', true)
  await give(page, 'transcript.json')
  await page.getByText('Es stimmt.', { exact: true }).waitFor()
  await accessible(page)
  await picture(page, 'verify-holds-laptop-de-dark', true)
  satisfied(gus)
})

it('Ada audits with the keyboard alone, drops a file that is none, and prints', async () => {
  const ada = await person('Ada')
  const page = await opened(ada)
  page.on('filechooser', (chooser) => {
    void chooser.setFiles(['transcript.json', 'audit.json', 'holiday.json'].map(at))
  })
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Eine Auslosung prüfen' }).waitFor()
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await picture(page, 'verify-focus-laptop')
  await page.keyboard.press('Enter')
  await page.getByText('It holds.').waitFor()
  await page.getByText('not a file of a draw').waitFor()
  await page.getByText('2 sums prove it').waitFor()
  await accessible(page)
  await picture(page, 'verify-audit-laptop', true)
  await page.getByRole('button', { name: 'Take away holiday.json' }).press('Enter')
  expect(await page.getByText('not a file of a draw').count()).toBe(0)
  await page.getByText('It holds.').waitFor()
  await page.emulateMedia({ media: 'print' })
  await picture(page, 'verify-print', true)
  satisfied(ada)
})
