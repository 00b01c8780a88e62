// German on a phone in the dark; a language that runs from right to left; a hearing with no script at all.

import { beforeAll, expect, it } from 'vitest'
import { closing } from './ending.ts'
import { type OpenedHouse, openHouse } from './house.ts'
import { accessible, devices, type Person, person, picture, satisfied } from './people.ts'
import { becomeHost, codeIn, convene, giveFloor, record } from './steps.ts'

let house: OpenedHouse
let hearing: string
let code: string
let ada: Person
beforeAll(async () => {
  house = await openHouse()
  ada = await person('Ada')
  await becomeHost(ada, house)
  hearing = await convene(ada, house, { gallery: true })
  code = await codeIn(ada.page)
})
closing(() => house)

it('Chi takes part in German, on a phone, in the dark', async () => {
  const chi = await person('Chi', { ...devices.phone, locale: 'de-DE', colorScheme: 'dark' })
  await chi.page.goto(`${house.origin}/join/${code}`)
  await accessible(chi.page)
  await picture(chi.page, 'join-phone-de-dark')
  await chi.page.getByRole('textbox').first().fill('Chi')
  await chi.page.locator('main form button').first().click()
  await chi.page.waitForURL(/\/seat$/)
  await ada.page.getByRole('button', { name: 'Open the hearing' }).click()
  await ada.page.waitForURL(/\/console$/)
  await giveFloor(ada.page, 'Chi')
  await record(ada.page, 'p', 'Wie kommen alle zu ihrem Schlaf?')
  await ada.page.keyboard.press('r')
  await chi.page.getByText('Wie kommen alle zu ihrem Schlaf?').first().waitFor()
  await accessible(chi.page)
  await picture(chi.page, 'seat-asked-phone-de-dark')
  const text = await chi.page.locator('body').innerText()
  expect(text).not.toMatch(/Is this what|Yes, that|Not quite|Your seat/)
  satisfied(chi)
})

it('Dov takes part without any script', async () => {
  const dov = await person('Dov', { ...devices.phone, javaScriptEnabled: false })
  await dov.page.goto(`${house.origin}/join/${code}`)
  await dov.page.getByLabel('What shall we call you?').fill('Dov')
  await dov.page.getByRole('button', { name: 'Knock' }).click()
  await dov.page.waitForURL(/\/seat$/)
  await dov.page.getByText('The facilitator will let you in.').waitFor()
  await ada.page
    .getByRole('button', { name: /^Let in/ })
    .first()
    .click()
  await expect
    .poll(async () => {
      await dov.page.reload()
      return dov.page.getByRole('button', { name: 'I’d like to speak' }).count()
    })
    .toBe(1)
  await dov.page.getByRole('button', { name: 'I’d like to speak' }).click()
  await dov.page.getByText('You asked to speak.').waitFor()
  await picture(dov.page, 'seat-no-script-phone')
})

it('every face runs from right to left, and leaves no word behind', async () => {
  const cookies = { name: 'language', value: 'ar-XB', url: house.origin }
  await ada.page.context().addCookies([cookies])
  for (const [face, device] of [
    ['', 'laptop'],
    ['/console', 'laptop'],
    ['/wall', 'projector'],
    ['/gallery', 'laptop'],
    ['/charts', 'laptop'],
  ] as const) {
    await ada.page.setViewportSize(devices[device].viewport)
    await ada.page.goto(`${hearing}${face}`)
    await ada.page.getByText('The square is loud at night').first().waitFor()
    expect(await ada.page.evaluate(() => document.documentElement.dir)).toBe('rtl')
    expect(await ada.page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
    await accessible(ada.page)
    await picture(ada.page, `rtl-${face.slice(1) || 'hearing'}`)
  }
  satisfied(ada)
})
