// What people do in several stories, in the words that they see. Nothing here waits for time: each step
// waits for what the person would wait for.

import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import type { OpenedHouse } from './house.ts'
import type { Person } from './people.ts'

/** From the link in the terminal to a community. */
export const becomeHost = async ({ page, name }: Person, house: OpenedHouse): Promise<void> => {
  await page.goto(house.hostLink)
  await page.getByLabel('What should people call you?').fill(name)
  await page.getByRole('button', { name: 'Open it' }).click()
  await page.getByLabel('What is it called?').fill('Willow Street')
  await page.getByLabel('What is it for?').fill('Living side by side around one square.')
  await page.getByRole('button', { name: 'Found it' }).click()
  await page.getByRole('heading', { level: 1, name: 'Willow Street' }).waitFor()
}

type Convening = { gallery?: boolean; facilitating?: boolean }

/** A hearing about the square; the convener facilitates it. Answers the address of the hearing's page. */
export const convene = async (
  { page, name }: Person,
  house: OpenedHouse,
  convening: Convening = {},
): Promise<string> => {
  await page.goto(`${house.origin}/hearings/new`)
  await page
    .getByLabel('What is the issue?')
    .fill('The square is loud at night, and the young have nowhere else to go.')
  await page.getByLabel('Who convenes?').fill(`${name}, for Willow Street`)
  await page.getByLabel('Yes, the outcome is open').check()
  if (convening.gallery) await page.getByRole('radio', { name: /^Everybody/ }).check()
  if (convening.facilitating !== false) await page.getByLabel('I do. I have no stake of my own').check()
  await page.getByRole('button', { name: 'Convene the hearing' }).click()
  await page.waitForURL(/\/hearings\/[0-9a-z]+$/)
  return page.url()
}

/** The join code as the lobby shows it. */
export const codeIn = async (page: Page): Promise<string> => {
  const letters = page.getByText(/^[a-z0-9]{3}-[a-z0-9]{3}$/)
  return (await letters.innerText()).trim()
}

/** By the code that stands on the wall. */
export const joinBy = async ({ page, name }: Person, house: OpenedHouse, code: string): Promise<void> => {
  await page.goto(`${house.origin}/join`)
  await page.getByLabel('The code').fill(code)
  await page.getByRole('button', { name: 'Go on' }).click()
  await page.getByLabel('What shall we call you?').fill(name)
  await page.getByRole('button', { name: 'Come in' }).click()
  await page.waitForURL(/\/seat$/)
}

/** One key for the chart, the words, Enter. */
export const record = async (page: Page, chart: 'p' | 's' | 'c' | 'd', words: string): Promise<void> => {
  await page.keyboard.press(chart)
  await page.getByLabel('What was said').fill(words)
  await page.keyboard.press('Enter')
  await page.getByText(words).first().waitFor()
  await page.keyboard.press('Escape')
}

/** Gives the floor by key and name. */
export const giveFloor = async (page: Page, name: string): Promise<void> => {
  // Keys act once the page's script is there; a person presses again.
  const asked = page.getByText('Give the floor to whom?').first()
  await expect
    .poll(async () => (await asked.isVisible()) || (await page.keyboard.press('g')) || asked.isVisible())
    .toBe(true)
  await page.keyboard.type(name)
  await page.keyboard.press('Enter')
  await expect.poll(() => page.getByText(`${name} speaks`).count()).toBeGreaterThan(0)
}

/**
 * Presses a button of the seat until its answer shows: what a seat offers takes a press only after it has stood
 * there for a moment, so that nobody answers by accident.
 */
export const pressUntil = async (page: Page, name: string, words: string): Promise<void> => {
  const button = page.getByRole('button', { name, exact: true }).first()
  const shown = () => page.getByText(words).first().isVisible()
  const press = async () => {
    if (await button.isVisible()) await button.click({ timeout: 2_000 }).catch(() => {})
    return shown()
  }
  await expect.poll(async () => (await shown()) || (await press())).toBe(true)
}
