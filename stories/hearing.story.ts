// The heart: Ada facilitates, Ben scribes, Chi, Dov and Eve sit at phones, the wall shows all, and Gus looks
// on from outside.

import { beforeAll, expect, it } from 'vitest'
import { closing } from './ending.ts'
import { type OpenedHouse, openHouse } from './house.ts'
import { accessible, devices, type Person, person, picture, satisfied } from './people.ts'
import { becomeHost, codeIn, convene, giveFloor, joinBy, pressUntil, record } from './steps.ts'

let house: OpenedHouse
let hearing: string
let ada: Person
let ben: Person
let chi: Person
let dov: Person
let eve: Person
let wall: Person
let gus: Person

beforeAll(async () => {
  house = await openHouse()
  ada = await person('Ada')
  ben = await person('Ben', devices.besideVideo)
  chi = await person('Chi', devices.phone)
  dov = await person('Dov', { ...devices.phone, colorScheme: 'dark' })
  eve = await person('Eve', devices.phone)
  gus = await person('Gus', devices.laptop)
  await becomeHost(ada, house)
  hearing = await convene(ada, house, { gallery: true })
  const code = await codeIn(ada.page)
  for (const one of [ben, chi, dov, eve]) await joinBy(one, house, code)
  // The projector's window is Ada's too, on the same laptop.
  wall = await person('the wall', {
    ...devices.projector,
    storageState: await ada.page.context().storageState(),
  })
})
closing(() => house)

const shows = async (one: Person, words: string): Promise<void> => {
  await one.page.getByText(words).first().waitFor()
}

it('the wall invites, Ben is handed the pen, and the hearing opens', async () => {
  await wall.page.goto(`${hearing}/wall`)
  await shows(wall, 'The square is loud at night')
  await accessible(wall.page)
  await picture(wall.page, 'wall-lobby-projector')
  await ada.page.getByRole('button', { name: 'Make scribe: Ben' }).click()
  await ada.page.getByText('writes along').waitFor()
  await ada.page.getByRole('button', { name: 'Open the hearing' }).click()
  await ada.page.waitForURL(/\/console$/)
  await ben.page.goto(`${hearing}/console`)
  await accessible(ada.page)
  await accessible(ben.page)
  await gus.page.goto(`${hearing}/gallery`)
})

it('Chi’s first solutions are drawn out, and stand on the wall as she speaks', async () => {
  await pressUntil(chi.page, 'I’d like to speak', 'You asked to speak.')
  await ada.page.getByText('Chi').first().waitFor()
  await giveFloor(ada.page, 'Chi')
  await shows(chi, 'You have the floor.')
  await shows(wall, 'Chi')
  await record(ben.page, 's', 'Close the square at ten')
  await record(ben.page, 's', 'Move the stage to the river')
  await record(ben.page, 'p', 'How can everyone sleep?')
  for (const one of [wall, ada, chi, dov, gus]) await shows(one, 'Move the stage to the river')
  await accessible(ada.page)
  await picture(ada.page, 'console-laptop')
  await picture(ben.page, 'console-beside-video')
  await picture(chi.page, 'seat-holding-phone')
})

it('Ben reflects, Chi says not quite in her own words, Ben amends, and Chi says yes', async () => {
  await answers(chi, 'Close the square at ten', 'Yes, that’s it')
  await answers(chi, 'Move the stage to the river', 'Yes, that’s it')
  await ben.page.keyboard.press('r')
  await shows(chi, 'Is this what you mean?')
  await accessible(chi.page)
  await picture(chi.page, 'seat-asked-phone')
  await answers(chi, 'How can everyone sleep?', 'Not quite')
  await shows(chi, 'You said: not quite.')
  await chi.page.getByLabel('Or write what you meant').fill('everyone, also those who work at night')
  await chi.page.getByRole('button', { name: 'Send' }).click()
  await shows(ben, 'everyone, also those who work at night')
  await picture(ben.page, 'console-not-quite')
  await ben.page.keyboard.press('a')
  await ben.page.getByLabel('What was said').fill('How can everyone sleep, whenever they work?')
  await ben.page.keyboard.press('Enter')
  await shows(wall, 'How can everyone sleep, whenever they work?')
  await ben.page.keyboard.press('Escape')
  await ben.page.keyboard.press('r')
  await shows(chi, 'How can everyone sleep, whenever they work?')
  await answers(chi, 'How can everyone sleep, whenever they work?', 'Yes, that’s it')
  await shows(chi, 'you said “yes, that’s it”')
  expect(await gus.page.locator('body').innerText()).not.toContain('also those who work at night')
})

/**
 * Says yes to whatever else is asked, until these words are, and answers those. A question takes an answer only
 * after it has stood there long enough to be read, so a person presses until it is taken.
 */
const answers = async ({ page }: Person, words: string, answer: string): Promise<void> => {
  const asked = page.locator('blockquote', { hasText: words }).first()
  const press = async (name: string) => {
    const button = page.getByRole('button', { name, exact: true }).first()
    if (await button.isVisible()) await button.click({ timeout: 2_000 }).catch(() => {})
  }
  await expect.poll(async () => (await asked.isVisible()) || (await press('Yes, that’s it'))).toBe(true)
  const button = page.getByRole('button', { name: answer, exact: true })
  const taken = async () => !(await asked.isVisible()) || (await button.count()) === 0
  await expect.poll(async () => (await taken()) || (await press(answer))).toBe(true)
}

it('Dov attacks; it is held, and taken as a concern; the concern becomes a solution', async () => {
  await ada.page.keyboard.press('h')
  await ada.page.keyboard.type('Dov')
  await ada.page.keyboard.press('Enter')
  await shows(dov, 'Hold on, I’ll get to you')
  await picture(dov.page, 'seat-held-phone-dark')
  await ada.page.keyboard.press('t')
  const field = ada.page.getByLabel('What was said')
  await expect.poll(() => field.evaluate((element) => element === document.activeElement)).toBe(true)
  await field.fill('Nobody will walk to the river in the dark')
  await ada.page.keyboard.press('Enter')
  await shows(wall, 'Nobody will walk to the river in the dark')
  await ada.page.keyboard.press('Escape')
  await giveFloor(ada.page, 'Dov')
  await ada.page.keyboard.press('i')
  await expect.poll(() => field.evaluate((element) => element === document.activeElement)).toBe(true)
  await field.fill('Lamps along the way, paid by the fair')
  await ada.page.keyboard.press('Enter')
  await shows(wall, 'Lamps along the way, paid by the fair')
  await ada.page.keyboard.press('Escape')
  await shows(dov, 'Nobody will walk to the river in the dark')
})

it('a solution is withdrawn and stays visible, the mode is switched, and nothing asks any more', async () => {
  await ada.page.keyboard.press('u')
  await expect
    .poll(() => wall.page.locator('s, del, [data-struck], .line-withdrawn').count())
    .toBeGreaterThan(0)
  await ada.page.keyboard.press('f')
  await giveFloor(ada.page, 'Eve')
  await record(ada.page, 'd', 'Three break-ins in May')
  await ada.page.keyboard.press('r')
  await shows(eve, 'Three break-ins in May')
  expect(await eve.page.getByText('Is this what you mean?').count()).toBe(0)
  await accessible(wall.page)
  await picture(wall.page, 'wall-projector')
  await picture(eve.page, 'seat-recording-phone')
})

it('Gus, who looks on, never learns who spoke', async () => {
  await shows(gus, 'Three break-ins in May')
  const text = await gus.page.locator('body').innerText()
  for (const name of ['Ada', 'Ben', 'Chi', 'Dov', 'Eve'])
    expect(text).not.toMatch(new RegExp(`\\b${name}\\b(?!, for)`))
  await accessible(gus.page)
  await picture(gus.page, 'gallery-laptop', true)
})

it('the hearing closes, and the typed charts are there at once: page, print, Markdown, JSON', async () => {
  await ada.page.keyboard.press('x')
  await ada.page.getByRole('button', { name: 'Close the hearing' }).click()
  await ada.page.getByText('The hearing is closed.').first().waitFor()
  await shows(wall, 'closed')
  await shows(chi, 'The hearing is closed.')
  await picture(chi.page, 'seat-closed-phone')
  await ada.page.goto(`${hearing}/charts`)
  await shows(ada, 'How can everyone sleep, whenever they work?')
  await accessible(ada.page)
  await picture(ada.page, 'typed-charts-laptop', true)
  const sheets = await ada.page.pdf({ preferCSSPageSize: true })
  expect(sheets.length).toBeGreaterThan(5_000)
  const markdown = await (await ada.page.request.get(`${hearing}/charts.md`)).text()
  expect(markdown).toContain('Lamps along the way, paid by the fair')
  for (const name of ['Chi', 'Dov', 'Eve']) expect(markdown).not.toContain(name)
  const json = await (await ada.page.request.get(`${hearing}/charts.json`)).text()
  expect(json).toContain('Three break-ins in May')
  for (const name of ['Chi', 'Dov', 'Eve']) expect(json).not.toContain(name)
  satisfied(ada, ben, chi, dov, eve, gus, wall)
})
