// People for stories: each with a browser of their own, as different as people's devices are. Whatever a
// page complains about (a script refused, an error in the console) fails the story.

import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import axe from 'axe-core'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { expect } from 'vitest'

const pictures = join(import.meta.dirname, '../artefacts/pictures')

export const devices = {
  laptop: { viewport: { width: 1280, height: 720 } },
  besideVideo: { viewport: { width: 640, height: 720 } },
  tablet: { viewport: { width: 1024, height: 768 }, hasTouch: true },
  phone: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 },
  projector: { viewport: { width: 1920, height: 1080 } },
} satisfies Record<string, BrowserContextOptions>

export type Person = { name: string; page: Page; complaints: string[]; leave: () => Promise<void> }

let shared: Browser | undefined

/** What pages complained about, whoever was looking. */
const heard: string[] = []

/** What everybody saw, and what pages complained about, when a story failed. */
export const keepFailure = async (title: string): Promise<void> => {
  const pages = (shared?.contexts() ?? []).flatMap((context) => context.pages())
  for (const complaint of heard) console.error(complaint)
  for (const [index, page] of pages.entries()) {
    console.error(index, page.url(), (await page.locator('main').innerText().catch(String)).slice(0, 300))
    await picture(page, `failed-${title.slice(0, 24)}-${index}`).catch(() => {})
  }
}

const browser = async (): Promise<Browser> => {
  shared ??= await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
  return shared
}

export const closeBrowser = async (): Promise<void> => {
  await shared?.close()
  shared = undefined
}

/** A person at a device. `options` may also say their language, their light, or that they have no script. */
export const person = async (name: string, options: BrowserContextOptions = {}): Promise<Person> => {
  const context = await (await browser()).newContext({ locale: 'en-GB', ...devices.laptop, ...options })
  context.setDefaultTimeout(15_000)
  const page = await context.newPage()
  const complaints: string[] = []
  page.on(
    'pageerror',
    (error) => heard.push(`${name}: ${error.stack}`) && complaints.push(`${name}: ${error.message}`),
  )
  page.on('console', (message) => {
    const text = message.text()
    // A cut line is part of some stories; everything else that a page says as an error is one.
    if (
      message.type() === 'error' &&
      !/ERR_INTERNET_DISCONNECTED|WebSocket connection|Failed to load resource/.test(text)
    )
      complaints.push(`${name}: ${text}`)
  })
  return { name, page, complaints, leave: () => context.close() }
}

export const satisfied = (...all: Person[]): void => expect(all.flatMap((one) => one.complaints)).toEqual([])

/** What is on the page now, kept as a picture to be looked at. */
export const picture = async (page: Page, name: string, fullPage = false): Promise<void> => {
  mkdirSync(pictures, { recursive: true })
  await page.screenshot({ path: join(pictures, `${name}.png`), fullPage })
}

/** Every rule of WCAG 2.2 A and AA that a machine can check, on the page as it is. */
export const accessible = async (page: Page): Promise<void> => {
  // What is still moving is half there, and half there has half the contrast.
  await page.evaluate(() => {
    const ending = document
      .getAnimations()
      .filter((one) => Number.isFinite(one.effect?.getComputedTiming().endTime))
    return Promise.allSettled(ending.map((one) => one.finished)).then(() => undefined)
  })
  // Evaluated from outside, as the page's own policy lets no text become a script.
  await page.evaluate(axe.source)
  const faults = await page.evaluate(async () => {
    const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    })
    return violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`,
    )
  })
  expect(faults, page.url()).toEqual([])
}
