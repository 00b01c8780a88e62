// The page of a map is a file that somebody opens: no house, no network. So is the map itself.

import { expect, it } from 'vitest'
import { landscapePage } from '../src/sensing/landscape/picture/landscape-page.ts'
import { mapSvg } from '../src/sensing/landscape/picture/map-svg.ts'
import { few, flagged, unclear } from '../src/sensing/landscape/picture/testing/landscapes.ts'
import { fits, font, opens } from './alone.ts'
import { closing } from './ending.ts'
import { accessible, devices, person, picture, satisfied } from './people.ts'

closing()

for (const [device, scheme, language] of [
  ['phone', 'dark', 'de'],
  ['laptop', 'light', 'en'],
  ['projector', 'light', 'de'],
] as const)
  it(`[LA11] Gus reads where people agree: ${device}, ${scheme}, ${language}`, async () => {
    const gus = await person('Gus', { ...devices[device], colorScheme: scheme })
    await opens(gus, landscapePage(flagged, { language, font, same: [['18', '19', 0.9]] }))
    expect(await gus.page.locator('svg.map').isVisible()).toBe(true)
    // Written from right to left, it stands on the right.
    const arabic = gus.page.getByText('يجب أن تكون').first()
    expect(await arabic.evaluate((words) => getComputedStyle(words).direction)).toBe('rtl')
    await fits(gus)
    await accessible(gus.page)
    await picture(gus.page, `landscape-${device}-${language}-${scheme}`, true)
    satisfied(gus)
  })

it('[LA11] Hal is told that eight people are no camps, and that thirty may be none', async () => {
  const hal = await person('Hal', { ...devices.phone, colorScheme: 'light' })
  await opens(hal, landscapePage(few, { language: 'en', font }))
  expect(await hal.page.getByText('Too few people').count()).toBeGreaterThan(0)
  await fits(hal)
  await accessible(hal.page)
  await picture(hal.page, 'landscape-few-phone', true)
  await hal.page.unrouteAll()
  await opens(hal, landscapePage(unclear, { language: 'en', font }))
  expect(await hal.page.getByText('There are no clear groups yet.').count()).toBeGreaterThan(0)
  await accessible(hal.page)
  satisfied(hal)
})

it('[LA11] Ada pins up the map, in greys', async () => {
  const ada = await person('Ada', { ...devices.laptop, colorScheme: 'light' })
  const map = Buffer.from(mapSvg(flagged, { language: 'en', font })).toString('base64')
  await ada.page.setContent(
    `<body style="margin:0"><img alt="" width="1280" src="data:image/svg+xml;base64,${map}" style="filter:grayscale(1)"></body>`,
  )
  const drawn = ada.page.locator('img')
  await expect
    .poll(() => drawn.evaluate((image) => (image as HTMLImageElement).naturalWidth))
    .toBeGreaterThan(1000)
  await picture(ada.page, 'landscape-map-greys', true)
  satisfied(ada)
})
