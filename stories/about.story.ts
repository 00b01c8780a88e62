// The smallest story: the house opens, a page is there, reads well without script, and keeps its own policy.

import { beforeAll, expect, it } from 'vitest'
import { closing } from './ending.ts'
import { type OpenedHouse, openHouse } from './house.ts'
import { accessible, devices, person, picture, satisfied } from './people.ts'

let house: OpenedHouse
beforeAll(async () => {
  house = await openHouse()
})
closing(() => house)

it('Gus reads what Commonwise is, on a phone, in German and in the dark', async () => {
  const gus = await person('Gus', { ...devices.phone, locale: 'de-DE', colorScheme: 'dark' })
  await gus.page.goto(`${house.origin}/about`)
  expect(await gus.page.getByRole('heading', { level: 1 }).textContent()).toBe('Was Commonwise ist')
  await accessible(gus.page)
  await picture(gus.page, 'about-phone-de-dark', true)
  satisfied(gus)
})

it('Ada reads the document of the interface, with no script at all', async () => {
  const ada = await person('Ada', { javaScriptEnabled: false })
  await ada.page.goto(`${house.origin}/api`)
  expect(await ada.page.getByText('/api/v1/hearings/{id}/acts/give-floor').count()).toBe(1)
  await picture(ada.page, 'api-laptop')
})
