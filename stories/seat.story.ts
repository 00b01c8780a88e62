// What a phone in an unsteady hand can rely on.

import { gzipSync } from 'node:zlib'
import { beforeAll, expect, it } from 'vitest'
import { closing } from './ending.ts'
import { type OpenedHouse, openHouse } from './house.ts'
import { accessible, devices, type Person, person, picture, satisfied } from './people.ts'
import { becomeHost, codeIn, convene, giveFloor, joinBy, record } from './steps.ts'

let house: OpenedHouse
let ada: Person
let chi: Person
beforeAll(async () => {
  house = await openHouse()
  ada = await person('Ada')
  chi = await person('Chi', devices.phone)
  await becomeHost(ada, house)
  await convene(ada, house)
  await joinBy(chi, house, await codeIn(ada.page))
  await ada.page.getByRole('button', { name: 'Open the hearing' }).click()
  await ada.page.waitForURL(/\/console$/)
})
closing(() => house)

/** What somebody can be asked about must have stood before their eyes for a moment: so long a person needs anyway. */
const readingMilliseconds = 1_200
const question = (words: string) => chi.page.locator('figure', { hasText: words })
const reads = async (words: string) => {
  await question(words).waitFor()
  await chi.page.evaluate((wait) => new Promise((read) => setTimeout(read, wait)), readingMilliseconds)
}
const taps = (name: string) => chi.page.getByRole('button', { name, exact: true }).first().tap()

it('a finger that taps twice answers one question, and not the next one', async () => {
  await giveFloor(ada.page, 'Chi')
  await record(ada.page, 's', 'Close the square at ten')
  await record(ada.page, 's', 'Move the stage to the river')
  await reads('Close the square at ten')
  await chi.page.getByRole('button', { name: 'Yes, that’s it', exact: true }).dblclick()
  await question('Move the stage to the river').waitFor()
  expect(await chi.page.getByRole('heading', { level: 1 }).innerText()).toBe('Is this what you mean?')
  await reads('Move the stage to the river')
  await taps('Yes, that’s it')
  await chi.page.getByText('S2: you said “yes, that’s it”.').waitFor()
  await picture(chi.page, 'seat-answered-phone')
  await accessible(chi.page)
})

it('a slip is taken back, and what is half written is not lost when more is asked', async () => {
  await chi.page.evaluate((wait) => new Promise((read) => setTimeout(read, wait)), readingMilliseconds)
  await taps('No, not quite')
  const meant = chi.page.getByLabel('Or write what you meant')
  await meant.fill('Only in summer')
  await record(ada.page, 'd', 'The river floods in spring')
  await chi.page.getByText('The river floods in spring').first().waitFor()
  expect(await meant.inputValue()).toBe('Only in summer')
  await taps('Send')
  await question('The river floods in spring').waitFor()
  await expect.poll(() => ada.page.getByText('Only in summer').count()).toBeGreaterThan(0)
  satisfied(ada, chi)
})

it('whoever is noted as without a device is told so, and ends that with a tap', async () => {
  await reads('The river floods in spring')
  await taps('Yes, that’s it')
  await ada.page.keyboard.press('k')
  await ada.page.getByRole('button', { name: 'No device now: Chi' }).click()
  const note = chi.page.getByText('It is noted that you have no device here.')
  await note.waitFor()
  await picture(chi.page, 'seat-without-device-phone')
  await accessible(chi.page)
  await chi.page.evaluate((wait) => new Promise((read) => setTimeout(read, wait)), readingMilliseconds)
  await taps('I have mine here')
  await note.waitFor({ state: 'detached' })
  await ada.page.getByRole('button', { name: 'No device now: Chi' }).waitFor()
  satisfied(ada, chi)
})

it('a phone gets the seat with less than 150 kB of script', async () => {
  const html = await (await chi.page.context().request.get(chi.page.url())).text()
  const inline = [...html.matchAll(/<script[^>]*>(.*?)<\/script>/gs)].map(([, text = '']) => text).join('')
  const modules = [...new Set(html.match(/\/assets\/[\w.-]+\.js/g) ?? [])]
  let bytes = gzipSync(inline).length
  for (const module of modules) {
    const answer = await chi.page.context().request.get(`${house.origin}${module}`)
    bytes += gzipSync(await answer.body()).length
  }
  expect(modules.length).toBeGreaterThan(5)
  expect(bytes).toBeLessThan(150_000)
})
