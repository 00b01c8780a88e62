// Legibility is computed, not hoped for. Contrast: WCAG 2.2, relative luminance. Colour blindness: Machado, Oliveira
// and Fernandes 2009, full severity. Distance of colours: OKLab (Ottosson 2020), Euclidean.

import { describe, expect, it } from 'vitest'
import { read } from '../testing/sources.ts'

type Vector = readonly [number, number, number]
type Lights = { light: string; dark: string }

const css = read('kit/style/tokens.css')
const block = (selector: string): string => {
  const start = css.indexOf(`${selector} {`)
  if (start < 0) throw new Error(`no ${selector}`)
  return css.slice(start, css.indexOf('}', start))
}
const tokensIn = (text: string): Record<string, Lights> =>
  Object.fromEntries(
    [...text.matchAll(/--([\w-]+):\s*light-dark\((#\w{6}),\s*(#\w{6})\)/g)].map(
      ([, name = '', light = '', dark = '']) => [name, { light, dark }],
    ),
  )

const usual = tokensIn(block('[data-theme]'))
const chosen = tokensIn(block("[data-contrast='more']"))
const preferred = tokensIn(css.slice(css.indexOf('prefers-contrast: more')).split('}')[0] ?? '')
const moods: Record<string, Record<string, Lights>> = { usual, 'more contrast': { ...usual, ...chosen } }
const lights = ['light', 'dark'] as const

const linear = (hex: string): Vector =>
  [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  }) as unknown as Vector
const luminance = ([r, g, b]: Vector) => 0.2126 * r + 0.7152 * g + 0.0722 * b
const contrast = (a: string, b: string) => {
  const [low = 0, high = 0] = [luminance(linear(a)), luminance(linear(b))].sort((x, y) => x - y)
  return (high + 0.05) / (low + 0.05)
}

const eyes: Record<string, readonly Vector[]> = {
  most: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
}
const times = (rows: readonly Vector[], v: Vector): Vector =>
  rows.map((row) => Math.max(0, row[0] * v[0] + row[1] * v[1] + row[2] * v[2])) as unknown as Vector
const oklab = ([r, g, b]: Vector): Vector => {
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ]
}
const apart = (a: string, b: string, eye: readonly Vector[]) => {
  const [x, y] = [oklab(times(eye, linear(a))), oklab(times(eye, linear(b)))]
  return Math.hypot(x[0] - y[0], x[1] - y[1], x[2] - y[2])
}

const hue = (tokens: Record<string, Lights>, name: string, light: (typeof lights)[number]): string => {
  const found = tokens[name]?.[light]
  if (!found) throw new Error(`no token --${name}`)
  return found
}
const markers = ['marker-blue', 'marker-green', 'marker-red', 'marker-violet']

describe.each(Object.entries(moods))('the tokens, %s', (_, tokens) => {
  describe.each(lights)('%s', (light) => {
    const grounds = ['paper', 'sheet']

    it('[KI3] set words off at 7:1 or more', () => {
      for (const ground of grounds)
        for (const word of ['ink', 'ink-quiet', 'wrong', 'well'])
          expect(
            contrast(hue(tokens, word, light), hue(tokens, ground, light)),
            `${word} on ${ground}`,
          ).toBeGreaterThanOrEqual(7)
    })

    it('[KI3] set marks and edges off at 3:1 or more', () => {
      for (const ground of grounds)
        for (const mark of ['edge', 'focus', ...markers])
          expect(
            contrast(hue(tokens, mark, light), hue(tokens, ground, light)),
            `${mark} on ${ground}`,
          ).toBeGreaterThanOrEqual(3)
    })

    it('[KI3] keep the four markers apart, whatever eyes look at them', () => {
      for (const [eye, matrix] of Object.entries(eyes))
        for (const [index, one] of markers.entries())
          for (const other of markers.slice(index + 1))
            expect(
              apart(hue(tokens, one, light), hue(tokens, other, light), matrix),
              `${one}, ${other}, ${eye}`,
            ).toBeGreaterThan(0.1)
    })
  })
})

describe('more contrast', () => {
  it('is the same whether the device asks for it or the reader does', () => {
    expect(Object.keys(chosen).length).toBeGreaterThan(4)
    expect(preferred).toEqual(chosen)
  })
})
