// The report of a draw is a file that somebody opens: no house, no network.

import { expect, it } from 'vitest'
import { infeasiblePage } from '../src/convening/sortition/report/infeasible-page.ts'
import { reportPage } from '../src/convening/sortition/report/report-page.ts'
import { assembly, reportOf } from '../src/convening/sortition/report/testing/reports.ts'
import { fits, font, opens } from './alone.ts'
import { closing } from './ending.ts'
import { accessible, devices, person, picture, satisfied } from './people.ts'

closing()

for (const [device, scheme] of [
  ['phone', 'dark'],
  ['laptop', 'light'],
  ['projector', 'light'],
] as const)
  it(`[SO11] Gus reads how the panel was drawn: ${device}, ${scheme}, in German`, async () => {
    const gus = await person('Gus', { ...devices[device], colorScheme: scheme, locale: 'de-DE' })
    const named = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft'
    const long: typeof assembly = {
      ...assembly,
      features: [['Höchster allgemeinbildender Schulabschluss', [named, 'keiner']], ...assembly.features],
    }
    await opens(gus, reportPage(reportOf(long), { language: 'de', font }))
    expect(await gus.page.getByRole('heading', { level: 1 }).innerText()).toContain('ausgelost wurde')
    expect(await gus.page.getByRole('img').count()).toBe(1)
    await fits(gus)
    await accessible(gus.page)
    await picture(gus.page, `report-${device}-de-${scheme}`, true)
    satisfied(gus)
  })

it('Hal sees at once that a trial is not a draw', async () => {
  const hal = await person('Hal', { ...devices.phone, colorScheme: 'light' })
  await opens(
    hal,
    reportPage(reportOf(assembly, { test: true, picked: null, commitment: null }), { language: 'en', font }),
  )
  await hal.page.mouse.wheel(0, 4_000)
  const mark = hal.page.getByRole('complementary')
  await expect.poll(() => mark.boundingBox().then((box) => box?.y)).toBe(0)
  await fits(hal)
  await accessible(hal.page)
  await picture(hal.page, 'report-trial-phone')
  satisfied(hal)
})

it('Ada reads which targets would have to change', async () => {
  const ada = await person('Ada', { ...devices.phone, colorScheme: 'dark' })
  const html = infeasiblePage(
    {
      name: 'The square at night',
      run: 1,
      people: 150,
      size: 22,
      checks: ['The minimums of age add up to 24 of 22.'],
      changes: [
        { feature: 'Größe des Wohnorts', value: 'Landgemeinde unter 5.000', bound: 'min', from: 15, to: 13 },
      ],
      never: 0,
      test: false,
      version: '0.1.0',
    },
    { language: 'en', font },
  )
  await opens(ada, html)
  expect(await ada.page.getByRole('row').count()).toBe(2)
  await fits(ada)
  await accessible(ada.page)
  await picture(ada.page, 'report-infeasible-phone-dark', true)
  satisfied(ada)
})
