// A newcomer goes from the link in the terminal to an open hearing.

import { beforeAll, expect, it } from 'vitest'
import { closing } from './ending.ts'
import { type OpenedHouse, openHouse } from './house.ts'
import { accessible, devices, person, picture, satisfied } from './people.ts'
import { becomeHost, codeIn, convene, joinBy } from './steps.ts'

let house: OpenedHouse
beforeAll(async () => {
  house = await openHouse()
})
closing(() => house)

it('Ada opens the link, founds a community, convenes, lets Chi in, and opens the hearing', async () => {
  const ada = await person('Ada')
  const chi = await person('Chi', devices.phone)

  await ada.page.goto(house.origin)
  await accessible(ada.page)
  await picture(ada.page, 'home-before-founding-laptop')

  await ada.page.goto(house.hostLink)
  await accessible(ada.page)
  await picture(ada.page, 'host-link-laptop')
  await becomeHost(ada, house)
  await accessible(ada.page)
  await picture(ada.page, 'home-laptop')

  await ada.page.goto(`${house.origin}/hearings/new`)
  await accessible(ada.page)
  await picture(ada.page, 'mandate-laptop', true)
  await convene(ada, house)
  await accessible(ada.page)
  await picture(ada.page, 'lobby-laptop', true)

  await joinBy(chi, house, await codeIn(ada.page))
  await accessible(chi.page)
  await picture(chi.page, 'seat-before-opening-phone')
  await ada.page.getByText('Chi').first().waitFor()

  await ada.page.getByRole('button', { name: 'Open the hearing' }).click()
  await ada.page.waitForURL(/\/console$/)
  await chi.page.getByRole('button', { name: 'I’d like to speak' }).waitFor()
  await accessible(chi.page)
  await picture(chi.page, 'seat-free-phone')
  satisfied(ada, chi)
})

it('a link that was used makes nobody else a host', async () => {
  const gus = await person('Gus')
  await gus.page.goto(house.hostLink)
  await gus.page.getByRole('heading', { name: 'This link has been used' }).waitFor()
  await accessible(gus.page)
  expect((await gus.page.goto(`${house.origin}/outbox`))?.status()).toBeGreaterThanOrEqual(400)
  satisfied(gus)
})

it('Fay finds the way in by mail', async () => {
  const fay = await person('Fay', devices.phone)
  await fay.page.goto(`${house.origin}/sign-in`)
  await accessible(fay.page)
  await picture(fay.page, 'sign-in-phone')
  satisfied(fay)
})
