// Keyboard alone: the whole console, and a seat, without a finger on glass or mouse.

import type { Page } from 'playwright-core'
import { beforeAll, expect, it } from 'vitest'
import { closing } from './ending.ts'
import { type OpenedHouse, openHouse } from './house.ts'
import { type Person, person, picture, satisfied } from './people.ts'
import { becomeHost, codeIn, convene, giveFloor, joinBy, record } from './steps.ts'

let house: OpenedHouse
let ada: Person
let chi: Person
beforeAll(async () => {
  house = await openHouse()
  ada = await person('Ada')
  chi = await person('Chi')
  await becomeHost(ada, house)
  await convene(ada, house)
  await joinBy(chi, house, await codeIn(ada.page))
})
closing(() => house)

const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement as HTMLElement | null
    return (element?.getAttribute('aria-label') ?? element?.textContent ?? '').trim()
  })

/** Tab by Tab to what bears this name, with the focus to be seen on the way. */
const tabTo = async (page: Page, name: string): Promise<void> => {
  for (let steps = 0; steps < 60; steps++) {
    await page.keyboard.press('Tab')
    if ((await focused(page)).startsWith(name)) {
      const outlined = await page.evaluate(() => {
        const { outlineStyle, boxShadow } = getComputedStyle(document.activeElement as Element)
        return outlineStyle !== 'none' || boxShadow !== 'none'
      })
      expect(outlined, `${name} shows that it has the focus`).toBe(true)
      return
    }
  }
  throw new Error(`Tab never came to ${name}`)
}

/**
 * By Tab and Enter, until it shows. What a seat asks takes an answer only after it has stood there long enough to
 * be read, so Enter is pressed again until it is taken.
 */
const choose = async (page: Page, name: string, shown: () => Promise<boolean>): Promise<void> => {
  await tabTo(page, name)
  await expect
    .poll(async () => {
      if ((await focused(page)).startsWith(name)) await page.keyboard.press('Enter')
      return shown()
    })
    .toBe(true)
}

it('Ada opens the hearing and runs it with keys', async () => {
  await tabTo(ada.page, 'Open the hearing')
  await ada.page.keyboard.press('Enter')
  await ada.page.waitForURL(/\/console$/)
  await giveFloor(ada.page, 'Chi')
  await record(ada.page, 'p', 'How can we sleep?')
  await record(ada.page, 's', 'Close at ten')
  await record(ada.page, 'c', 'Then they sit under my window')
  await ada.page.keyboard.press('?')
  await ada.page.getByRole('heading', { name: 'Keys' }).waitFor()
  await picture(ada.page, 'console-keys')
  await ada.page.keyboard.press('Escape')
  await ada.page.keyboard.press('q')
  await ada.page.getByText('Questions to ask').first().waitFor()
  await picture(ada.page, 'console-questions')
  await ada.page.keyboard.press('q')
  // To the older entry, and to another chart.
  await ada.page.keyboard.press('ArrowDown')
  await ada.page.keyboard.press('m')
  await ada.page.getByText('To which chart?').waitFor()
  await ada.page.keyboard.type('d')
  await expect.poll(() => ada.page.getByText('D1').count()).toBeGreaterThan(0)
  await ada.page.keyboard.press('w')
  await expect.poll(() => ada.page.getByText('Chi speaks').count()).toBe(0)
})

it('what Ada is writing stays as it is while others act', async () => {
  await ada.page.keyboard.press('s')
  await ada.page.keyboard.type('half a sent')
  const asked = chi.page.locator('blockquote')
  while ((await asked.count()) > 0) {
    const question = await asked.innerText()
    await choose(
      chi.page,
      'Yes, that’s it',
      async () => (await asked.count()) === 0 || (await asked.innerText()) !== question,
    )
  }
  await choose(
    chi.page,
    'I have said everything',
    async () => (await chi.page.getByText('Your turn is paused.').count()) === 0,
  )
  await expect.poll(() => ada.page.getByLabel('What was said').inputValue()).toBe('half a sent')
  await ada.page.keyboard.type('ence')
  expect(await ada.page.getByLabel('What was said').inputValue()).toBe('half a sentence')
  await ada.page.keyboard.press('Enter')
  await ada.page.getByText('half a sentence').first().waitFor()
  await ada.page.keyboard.press('Escape')
})

it('Chi asks for the floor, and takes it back, by keyboard', async () => {
  const waiting = chi.page.getByText('You asked to speak.')
  await choose(chi.page, 'I’d like to speak', async () => (await waiting.count()) > 0)
  await choose(chi.page, 'I no longer want to speak', async () => (await waiting.count()) === 0)
  satisfied(chi)
})

it('Ada takes a break, goes on, and closes, with keys', async () => {
  await ada.page.keyboard.press('z')
  await tabTo(ada.page, 'Take a break')
  await ada.page.keyboard.press('Enter')
  await ada.page.getByText('A break').first().waitFor()
  await ada.page.keyboard.press('z')
  await expect.poll(() => ada.page.getByText('The floor is free').count()).toBeGreaterThan(0)
  await ada.page.keyboard.press('x')
  await tabTo(ada.page, 'Close the hearing')
  await ada.page.keyboard.press('Enter')
  await ada.page.getByText('The hearing is closed.').first().waitFor()
  satisfied(ada)
})
