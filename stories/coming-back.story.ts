// A guest comes back: on another device, by mail, and as the account whose words they are.

import { beforeAll, expect, it } from 'vitest'
import { closing } from './ending.ts'
import { type OpenedHouse, openHouse } from './house.ts'
import { accessible, devices, type Person, person, picture, satisfied } from './people.ts'
import { becomeHost, codeIn, convene, joinBy } from './steps.ts'

let house: OpenedHouse
let ada: Person
let joinCode: string
let hearing: string
beforeAll(async () => {
  house = await openHouse()
  ada = await person('Ada')
  await becomeHost(ada, house)
  hearing = await convene(ada, house)
  joinCode = await codeIn(ada.page)
})
closing(() => house)

const me = ({ page }: Person) => page.goto(`${house.origin}/me`)
const seat = (which: Person) => which.page.goto(`${hearing}/seat`)
/** The six digits of the newest mail, which the host reads out. */
const digits = async (): Promise<string> => {
  await ada.page.goto(`${house.origin}/outbox`)
  const text = await ada.page.locator('.mail-text').first().innerText()
  return /\d{3} \d{3}/.exec(text)?.[0] ?? ''
}
const comeInByCode = async ({ page }: Person) => {
  await page.getByLabel('The six digits').fill(await digits())
  await page.getByRole('button', { name: 'Come in' }).click()
}

it('Chi goes on at a tablet, gives an address, and signs the lost phone out from there', async () => {
  const chi = await person('Chi', devices.phone)
  const tablet = await person('Chi', devices.tablet)
  await joinBy(chi, house, joinCode)

  await me(chi)
  await accessible(chi.page)
  await picture(chi.page, 'me-guest-phone', true)
  await chi.page.getByRole('button', { name: 'Make a link' }).click()
  const link = (await chi.page.getByRole('link', { name: /\/device\// }).getAttribute('href')) ?? ''
  await accessible(chi.page)
  await picture(chi.page, 'me-device-link-phone', true)

  // Looking at it, as programs that scan messages do, does not use it up.
  const here = `${house.origin}${new URL(link).pathname}`
  await tablet.page.goto(here)
  await tablet.page.goto(here)
  await accessible(tablet.page)
  await tablet.page.getByRole('button', { name: 'Go on as Chi' }).click()
  await tablet.page.waitForURL(`${house.origin}/`)
  await seat(tablet)
  await tablet.page.getByText('Chi').first().waitFor()

  await me(tablet)
  await tablet.page.getByLabel('Your e-mail address').fill('chi@example.org')
  await tablet.page.getByRole('button', { name: 'Send me a mail to confirm it' }).click()
  await tablet.page.getByRole('heading', { name: 'Look into your mail' }).waitFor()
  await accessible(tablet.page)
  await picture(tablet.page, 'code-tablet')
  await comeInByCode(tablet)
  await tablet.page.getByText('You come back from any device with chi@example.org.').waitFor()

  await tablet.page.getByRole('button', { name: /^Sign out Chrome/ }).click()
  await expect.poll(() => tablet.page.locator('.sessions li').count()).toBe(1)
  await me(chi)
  await chi.page.getByRole('heading', { name: 'Sign in' }).waitFor()
  satisfied(ada, chi, tablet)
})

it('Fay was a guest in the hall; at home her account says that those words are hers', async () => {
  const hall = await person('Fay in the hall', devices.phone)
  const laptop = await person('Fay')
  await laptop.page.goto(`${house.origin}/sign-in`)
  await laptop.page.getByLabel('Your e-mail address').fill('fay@example.org')
  await laptop.page.getByRole('button', { name: 'Send me the mail' }).click()
  await comeInByCode(laptop)
  await laptop.page.getByLabel('What should people call you?').fill('Fay')
  await accessible(laptop.page)
  await laptop.page.getByRole('button', { name: 'Come in' }).click()
  await laptop.page.waitForURL(`${house.origin}/`)

  await joinBy(hall, house, joinCode)
  await me(hall)
  await hall.page.getByLabel('Your e-mail address').fill('fay@example.org')
  await hall.page.getByRole('button', { name: 'Send me a mail to confirm it' }).click()
  await comeInByCode(hall)
  await hall.page.getByText('What you said here as Fay in the hall is yours, too.').waitFor()
  await accessible(hall.page)
  await picture(hall.page, 'me-account-phone', true)

  await seat(laptop)
  await laptop.page.getByText('Fay in the hall').first().waitFor()
  satisfied(ada, hall, laptop)
})

it('a mail opened in another browser lets nobody in, and neither does a wrong code', async () => {
  const gus = await person('Gus', { ...devices.phone, javaScriptEnabled: false })
  await gus.page.goto(`${house.origin}/sign-in`)
  await gus.page.getByLabel('Your e-mail address').fill('gus@example.org')
  await gus.page.getByRole('button', { name: 'Send me the mail' }).click()
  await digits()
  const mailed =
    /http\S+\/sign-in\/link\/\S+/.exec(await ada.page.locator('.mail-text').first().innerText())?.[0] ?? ''

  const elsewhere = await person('Eve')
  await elsewhere.page.goto(mailed)
  await elsewhere.page.getByRole('heading', { name: 'You asked in another browser' }).waitFor()
  await accessible(elsewhere.page)

  const right = await digits()
  await gus.page.getByLabel('The six digits').fill(right === '000 000' ? '111111' : '000000')
  await gus.page.getByRole('button', { name: 'Come in' }).click()
  await gus.page.getByRole('alert').getByText('4 more tries').waitFor()

  await gus.page.goto(mailed)
  await gus.page.getByRole('button', { name: 'Come in' }).click()
  await gus.page.getByRole('heading', { name: 'You are new here' }).waitFor()
  satisfied(ada, gus, elsewhere)
})
