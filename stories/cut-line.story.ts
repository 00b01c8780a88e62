// A phone that loses the line and catches up; and a facilitator who goes on recording without one.

import { beforeAll, expect, it } from 'vitest'
import { closing } from './ending.ts'
import { type OpenedHouse, openHouse } from './house.ts'
import { type Line, lineTo } from './line.ts'
import { accessible, devices, type Person, person, picture, satisfied } from './people.ts'
import { becomeHost, codeIn, convene, giveFloor, joinBy, pressUntil, record } from './steps.ts'

let house: OpenedHouse
let adasLine: Line
let chisLine: Line
let ada: Person
let chi: Person
let dov: Person
let hearing: string

beforeAll(async () => {
  house = await openHouse()
  adasLine = await lineTo(house.origin)
  chisLine = await lineTo(house.origin)
  ada = await person('Ada')
  chi = await person('Chi', devices.phone)
  dov = await person('Dov', devices.phone)
  await becomeHost(ada, { ...house, hostLink: house.hostLink.replace(house.origin, adasLine.origin) })
  hearing = await convene(ada, { ...house, origin: adasLine.origin })
  const code = await codeIn(ada.page)
  await joinBy(chi, { ...house, origin: chisLine.origin }, code)
  await joinBy(dov, house, code)
  await ada.page.getByRole('button', { name: 'Open the hearing' }).click()
  await ada.page.waitForURL(/\/console$/)
})
closing(
  () => adasLine,
  () => chisLine,
  () => house,
)

it('Chi’s phone loses the line; what she presses is kept, and she catches up with all that was said', async () => {
  await chi.page.getByRole('button', { name: 'I’d like to speak' }).waitFor()
  chisLine.cut()
  await chi.page.getByText('Not connected.').first().waitFor()
  await pressUntil(chi.page, 'I’d like to speak', 'You asked to speak.')
  await picture(chi.page, 'seat-cut-phone')
  await giveFloor(ada.page, 'Dov')
  for (let n = 1; n <= 6; n++) await record(ada.page, 'd', `Night number ${n}`)
  expect(await chi.page.getByText('Night number 6').count()).toBe(0)

  chisLine.mend()
  await ada.page.getByRole('button', { name: /^Chi/ }).first().waitFor()
  await expect.poll(() => chi.page.getByText('Not connected.').count()).toBe(0)
  await chi.page.getByText('All charts').first().click()
  for (let n = 1; n <= 6; n++)
    await expect.poll(() => chi.page.getByText(`Night number ${n}`).count()).toBe(1)
  expect(await ada.page.getByRole('button', { name: /^Chi/ }).count()).toBe(1)
})

it('Ada’s console loses the line; she goes on recording, and nothing is lost or doubled', async () => {
  adasLine.cut()
  await ada.page.getByText('Not connected.').first().waitFor()
  await record(ada.page, 's', 'Close the square at ten')
  await record(ada.page, 's', 'Move the stage to the river')
  await ada.page.keyboard.press('a')
  await ada.page.getByLabel('What was said').fill('Move the stage down to the river')
  await ada.page.keyboard.press('Enter')
  await ada.page.getByText('Move the stage down to the river').first().waitFor()
  await ada.page.keyboard.press('Escape')
  await accessible(ada.page)
  await picture(ada.page, 'console-cut-laptop')
  expect(await dov.page.getByText('Close the square at ten').count()).toBe(0)

  adasLine.mend()
  await expect.poll(() => ada.page.getByText('Not connected.').count(), { timeout: 30_000 }).toBe(0)
  const look = async () =>
    JSON.stringify(
      await (
        await ada.page.request.get(
          `${house.origin}${new URL(hearing).pathname.replace('/hearings', '/api/v1/hearings')}`,
        )
      ).json(),
    )
  await expect.poll(look).toContain('Move the stage down to the river')
  const { state, words } = JSON.parse(await look())
  const solutions = state.entries.filter((entry: { chart: string }) => entry.chart === 'solutions')
  expect(
    solutions.map((entry: { number: number; words: string }) => [entry.number, words[entry.words]]),
  ).toEqual([
    [1, 'Close the square at ten'],
    [2, 'Move the stage down to the river'],
  ])
  satisfied(ada, chi, dov)
})
