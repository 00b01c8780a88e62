// A facilitator at flipcharts, without any participant device: names on the roster, the floor by hand, and
// observations that are stored and shown as such.

import { beforeAll, expect, it } from 'vitest'
import { closing } from './ending.ts'
import { type OpenedHouse, openHouse } from './house.ts'
import { accessible, devices, person, picture, satisfied } from './people.ts'
import { becomeHost, convene, giveFloor, record } from './steps.ts'

let house: OpenedHouse
beforeAll(async () => {
  house = await openHouse()
})
closing(() => house)

it('Ada runs a hearing with nothing but her laptop', async () => {
  const ada = await person('Ada', devices.tablet)
  await becomeHost(ada, house)
  const hearing = await convene(ada, house)
  for (const name of ['Eve', 'Fay', 'Gus']) {
    await ada.page.getByLabel('Somebody without a device').fill(name)
    await ada.page.getByRole('button', { name: 'Give a seat' }).click()
    await ada.page.getByText(name, { exact: true }).first().waitFor()
  }
  await accessible(ada.page)
  await picture(ada.page, 'lobby-tablet', true)
  await ada.page.getByRole('button', { name: 'Open the hearing' }).click()
  await ada.page.waitForURL(/\/console$/)

  await giveFloor(ada.page, 'Eve')
  await record(ada.page, 'p', 'How can the young have a place that is theirs?')
  await ada.page.keyboard.press('r')
  await ada.page.keyboard.press('o')
  await ada.page.keyboard.press('e')
  await expect.poll(() => ada.page.getByText('Eve speaks').count()).toBe(0)
  await giveFloor(ada.page, 'Fay')
  await record(ada.page, 'c', 'It will be loud again')
  await ada.page.keyboard.press('n')
  await accessible(ada.page)
  await picture(ada.page, 'console-tablet')

  await ada.page.keyboard.press('x')
  await ada.page.getByRole('button', { name: 'Close the hearing' }).click()
  await ada.page.getByText('The hearing is closed.').first().waitFor()
  const json = await (await ada.page.request.get(`${hearing}/charts.json`)).text()
  expect(json).toContain('observation')
  expect(json).not.toContain('Eve')
  for (const print of ['a4', 'a3', 'a1', 'list']) {
    await ada.page.goto(`${hearing}/charts?print=${print}`)
    await ada.page.getByText('How can the young have a place that is theirs?').first().waitFor()
    await picture(ada.page, `charts-${print}`)
  }
  satisfied(ada)
})
