// A long hearing on the wall: sheets fill, move aside and are found again; everything can be read from six metres;
// and in the end the charts come out of the printer.

import type { Page } from 'playwright-core'
import { beforeAll, expect, it } from 'vitest'
import { closing } from './ending.ts'
import { type OpenedHouse, openHouse } from './house.ts'
import { accessible, devices, type Person, person, picture, satisfied } from './people.ts'
import { becomeHost, convene } from './steps.ts'

let house: OpenedHouse
let hearing: string
let ada: Person
let wall: Person

beforeAll(async () => {
  house = await openHouse()
  ada = await person('Ada')
  await becomeHost(ada, house)
  hearing = await convene(ada, house, { gallery: true })
  wall = await person('the wall', {
    ...devices.projector,
    storageState: await ada.page.context().storageState(),
  })
  await wall.page.goto(`${hearing}/wall`)
})
closing(() => house)

let sent = 0
/** Through the public interface, in Ada's name. */
const post = async (path: string, input: object): Promise<void> => {
  const id = hearing.split('/').at(-1)
  const answer = await ada.page.request.post(`${house.origin}/api/v1/hearings/${id}/${path}`, {
    data: input,
    headers: { origin: house.origin, 'idempotency-key': `wallstory${String(++sent).padStart(11, '0')}` },
  })
  expect(answer.ok(), await answer.text()).toBe(true)
}
const record = (chart: string, text: string) => post('acts/record-entry', { chart, text })

/** The numbers of the entries in front, chart by chart. */
const inFront = (page: Page): Promise<number[][]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('.wall-list')].map((list) =>
      [...list.querySelectorAll('.wall-item:not(.wall-aside) .line-name')].map((name) =>
        Number(name.textContent),
      ),
    ),
  )

/** The smallest letters that can be seen, in pixels, and entries that do not fit on their sheet. */
const legibility = (page: Page): Promise<{ smallest: number; cutOff: number }> =>
  page.evaluate(() => {
    const seen = [...document.querySelectorAll('.wall *')].filter(
      (one) =>
        [...one.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim()) &&
        one.checkVisibility({ visibilityProperty: true }) &&
        !one.closest('.spoken-only'),
    )
    const cutOff = [...document.querySelectorAll('.wall-item:not(.wall-aside)')].filter((item) => {
      const sheet = item.closest('.wall-list')?.getBoundingClientRect().bottom ?? 0
      return item.getBoundingClientRect().bottom > sheet + 1
    })
    const sizes = seen.map((one) => Number.parseFloat(getComputedStyle(one).fontSize))
    return { smallest: Math.min(...sizes), cutOff: cutOff.length }
  })

/** Of the sheets, and of the marker beside the newest entry the opposite. */
const paperIsLight = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    const bright = (colour: string) =>
      (colour.match(/\d+/g) ?? []).slice(0, 3).reduce((sum, one) => sum + Number(one), 0)
    const sheet = document.querySelector('.wall-chart')
    const newest = document.querySelector('[data-newest] > .line')
    if (!sheet || !newest) throw new Error('There is nothing on the wall')
    const paper = bright(getComputedStyle(sheet).backgroundColor)
    const marker = bright(getComputedStyle(newest, '::before').backgroundColor)
    return paper > marker
  })

const story = Array.from({ length: 70 }, (_, index) => `${index + 1}. It went on and on.`).join(' ')

it('full sheets move aside, and nothing that stands on them moves', async () => {
  await post('acts/open', {})
  const entries = [
    'How can the young have a place that is theirs?',
    'Who is it for?',
    'Wie vermeiden wir ein Verkehrsberuhigungsmaßnahmenchaos?',
    'كيف يمكن للجميع أن ينام؟',
  ]
  const fronts: number[][] = []
  for (let number = 1; number <= 24; number++) {
    await record('problems', entries[number % entries.length] ?? '')
    await expect.poll(async () => (await inFront(wall.page))[0]?.at(-1)).toBe(number)
    fronts.push((await inFront(wall.page))[0] ?? [])
  }
  for (const [index, front] of fronts.entries()) {
    const before = fronts[index - 1] ?? []
    // Either one more on the same sheet, or a new sheet with this one alone.
    expect([before.length + 1, 1]).toContain(front.length)
    if (front.length > 1) expect(front.slice(0, -1)).toEqual(before)
  }
  expect(fronts.filter((front) => front.length === 1).length).toBeGreaterThan(2)
})

it('the console pages the wall, as far back as the first sheet', async () => {
  await post('sheets', { problems: 99, solutions: 0, concerns: 0, data: 0 })
  await expect.poll(async () => (await inFront(wall.page))[0]?.[0]).toBe(1)
  await post('sheets', { problems: 0, solutions: 0, concerns: 0, data: 0 })
  await expect.poll(async () => (await inFront(wall.page))[0]?.at(-1)).toBe(24)
})

it('an entry of two thousand letters can be read to its end, sheet by sheet', async () => {
  await record('data', 'Three break-ins in May')
  await record('data', story)
  await expect.poll(async () => (await inFront(wall.page))[3]).toEqual([2])
  const seen = new Set<string>()
  for (let back = 0; back < 30; back++) {
    await post('sheets', { problems: 0, solutions: 0, concerns: 0, data: back })
    const sheet = wall.page.locator('.wall-chart').nth(3)
    const named = sheet.locator('.wall-slips .spoken-only')
    const sheets = Number(/of (\d+)/.exec(await named.innerText())?.[1])
    if (back >= sheets) break
    await expect.poll(() => named.innerText()).toBe(`Sheet ${sheets - back} of ${sheets}`)
    for (const number of await numbersIn(wall.page)) seen.add(number)
  }
  expect(seen.size).toBe(70)
  await post('sheets', { problems: 0, solutions: 0, concerns: 0, data: 0 })
})

/** Of the sentences of the long story, those that begin within the sheet in front. */
const numbersIn = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const item = document.querySelectorAll('.wall-list')[3]?.querySelector('.wall-item:not(.wall-aside)')
    const text = item?.querySelector('.line-words')?.firstChild
    if (!item || !text?.textContent) return []
    const frame = item.getBoundingClientRect()
    return [...text.textContent.matchAll(/(\d+)\./g)].flatMap((found) => {
      const range = document.createRange()
      range.setStart(text, found.index)
      range.setEnd(text, found.index + found[0].length)
      const { top, bottom } = range.getBoundingClientRect()
      const middle = (top + bottom) / 2
      return middle > frame.top && middle < frame.bottom ? [found[1] ?? ''] : []
    })
  })

it('everything can be read from six metres, in every light and at every size', async () => {
  await record('solutions', 'Move the stage to the river')
  await record('concerns', 'Nobody will walk there')
  for (const light of ['light', 'dark', 'light&contrast', 'dark&contrast']) {
    await wall.page.goto(`${hearing}/wall?${light}`)
    await expect.poll(async () => (await inFront(wall.page))[0]?.at(-1)).toBe(24)
    // The server guessed how the sheets fill; the browser has measured as soon as its script is there.
    await expect.poll(() => legibility(wall.page)).toEqual({ smallest: 40, cutOff: 0 })
    expect(await paperIsLight(wall.page)).toBe(light.startsWith('light'))
    await accessible(wall.page)
    await picture(wall.page, `wall-${light.replace('&', '-')}`)
  }
  for (const [width, height, smallest] of [
    [1280, 720, 40 / 1.5],
    [3840, 2160, 80],
    [1080, 1920, 40],
  ] as const) {
    await wall.page.setViewportSize({ width, height })
    await expect.poll(async () => (await legibility(wall.page)).cutOff).toBe(0)
    expect((await legibility(wall.page)).smallest).toBeCloseTo(smallest, 1)
    await picture(wall.page, `wall-${width}x${height}`)
  }
})

it('without a script all entries are there, in plain lists', async () => {
  const plain = await person('a wall without script', {
    ...devices.projector,
    javaScriptEnabled: false,
    storageState: await ada.page.context().storageState(),
  })
  await plain.page.goto(`${hearing}/wall`)
  expect(await plain.page.locator('.wall-item:visible').count()).toBe(28)
  await picture(plain.page, 'wall-no-script', true)
  satisfied(plain)
})

it('the charts come out of the printer at the size of the paper', async () => {
  await post('acts/close', {})
  const millimetres = (points: number) => Math.round((points / 72) * 25.4)
  for (const [size, width, height] of [
    ['a4', 210, 297],
    ['a3', 297, 420],
    ['a1', 594, 841],
    ['list', 210, 297],
  ] as const) {
    await ada.page.goto(`${hearing}/charts?print=${size}`)
    await accessible(ada.page)
    const pdf = (await ada.page.pdf({ preferCSSPageSize: true })).toString('latin1')
    const boxes = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)]
    expect(boxes.length).toBeGreaterThan(size === 'list' ? 1 : 4)
    for (const [, w, h] of boxes)
      expect([millimetres(Number(w)), millimetres(Number(h))]).toEqual([width, height])
  }
  satisfied(ada, wall)
})
