import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { textIndex, textsAlike } from './same-text.ts'

const english = [
  'Businesses should pay workers a living wage.',
  'Businesses should pay their workers a living wage',
  'The square must stay free of cars on market days.',
  'I am 30 to 55 years old.',
  'I am 55 years or older.',
  'More trees along the river would keep the town cool.',
]
const german = [
  'Der Marktplatz soll an Markttagen autofrei bleiben.',
  'Der Marktplatz soll an den Markttagen autofrei bleiben!',
  'Mehr Bäume am Fluss kühlen die Stadt.',
]
const chinese = [
  'Uber的出現讓服務內容更加明確，平台也簡潔。',
  'Uber的出現讓服務內容更加明確,平台簡潔',
  '計程車司機應該有同樣的法規可以依循。',
]

/** Every pair with a cosine above 0.3, by a threshold so low that nothing is left out of the search. */
const threshold = 0.3
const slowly = (texts: readonly string[]): string[] =>
  textsAlike(texts, 1e-9)
    .filter(({ cosine }) => cosine >= threshold)
    .map(({ a, b }) => `${a} ${b}`)
    .sort()

describe('texts that say the same', () => {
  it.each([
    ['English', english],
    ['German', german],
    ['Chinese', chinese],
  ])('are found in %s, and others are not', (_, texts) => {
    const pairs = textsAlike(texts, 0.3)
    expect(pairs[0]).toMatchObject({ a: 0, b: 1 })
    expect(pairs[0]!.cosine).toBeGreaterThan(0.6)
    for (const { a, b, cosine } of pairs) if (a !== 0 || b !== 1) expect(cosine).toBeLessThan(0.6)
  })

  it('width, case, marks and composed letters make no difference', () => {
    expect(textsAlike(['Café am Fluß: JA!', 'cafe\u0301 am fluß — ja', 'ｃａｆé am Fluß. Ja'])).toMatchObject(
      [
        { a: 0, b: 1, kinship: 'same' },
        { a: 0, b: 2, kinship: 'same' },
        { a: 1, b: 2, kinship: 'same' },
      ],
    )
  })

  it('a new text finds those that are there, and is told from what looks the same to what is related', () => {
    const like = textIndex([...english, ...german])
    expect(like('Businesses should pay workers a living wage')[0]).toMatchObject({
      place: 0,
      kinship: 'same',
    })
    expect(like('businesses should pay workers a living wage').map(({ place }) => place)).toContain(1)
    expect(like('Was ganz anderes')).toEqual([])
    expect(like('')).toEqual([])
  })

  it('texts without letters are like none, and short ones are like themselves', () => {
    expect(textsAlike(['', '…', '!!'])).toEqual([])
    expect(textsAlike(['a', 'a', 'b'])).toMatchObject([{ a: 0, b: 1, kinship: 'same' }])
  })

  it('the index misses no pair above its threshold', () => {
    const words = fc.constantFrom('tree', 'river', 'town', 'cars', 'the', 'and', 'Baum', '市場', 'стоп')
    const text = fc.array(words, { maxLength: 6 }).map((all) => all.join(' '))
    fc.assert(
      fc.property(fc.array(text, { maxLength: 12 }), (texts) => {
        const found = textsAlike(texts, threshold).map(({ a, b }) => `${a} ${b}`)
        expect(found.sort()).toEqual(slowly(texts))
      }),
    )
  })
})
