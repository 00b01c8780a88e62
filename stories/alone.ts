// Pages that live alone in one file, as somebody opens them: no house, no network.

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect } from 'vitest'
import type { Person } from './people.ts'

export const font = readFileSync(
  createRequire(import.meta.url).resolve(
    '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2',
  ),
).toString('base64')

/** As from a file: nothing else is there to be asked for. */
export const opens = async ({ page }: Person, html: string): Promise<void> => {
  const asked: string[] = []
  await page.route('**/*', (route) => {
    asked.push(route.request().url())
    return asked.length > 1 ? route.abort() : route.fulfill({ contentType: 'text/html', body: html })
  })
  await page.goto('http://report.invalid/report.html')
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
  expect(asked).toEqual(['http://report.invalid/report.html'])
}

/** Nothing is wider than the page. */
export const fits = async ({ page }: Person): Promise<void> =>
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
  ).toBe(0)
