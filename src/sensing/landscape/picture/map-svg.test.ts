import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tagsIn } from '../../../page/testing/well-formed.ts'
import type { Landscape } from '../landscape.ts'
import { drawingOf } from './drawing.ts'
import { mapSvg } from './map-svg.ts'
import { alone, crowd, few, made, nobody, square, unclear } from './testing/landscapes.ts'

const svg = (map: Landscape, language: 'en' | 'de' = 'en') => mapSvg(map, { language, font: null })

describe('[LA11] the map as a picture', () => {
  it('says what it shows, and is well-formed whatever a statement says', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (said) => {
        const tags = tagsIn(
          svg(made({ sizes: [20, 12], between: 2, verdict: 'groups', textOf: () => `${said}<a>` })),
        )
        expect(tags[0]?.attributes).toMatchObject({ role: 'img', 'aria-labelledby': 'title text' })
        expect(tags.map(({ name }) => name)).not.toContain('a')
      }),
      { numRuns: 25 },
    )
    expect(svg(square)).toMatch(
      /<desc id="text">162 people are on the map\.[^<]*group A with 74 people, on the right/,
    )
  })

  it('needs nothing from anywhere and names nobody', () => {
    for (const map of [square, unclear, few, alone, nobody]) {
      expect(svg(map)).not.toMatch(/<script|href|url\(|person-\d/)
      expect(tagsIn(svg(map)).flatMap(({ attributes }) => Object.keys(attributes))).not.toContain('onload')
    }
  })

  it('tells groups by shape and letter, not by colour alone', () => {
    const picture = svg(square)
    expect(picture.match(/class="hull g\d"/g)).toEqual([
      'class="hull g0"',
      'class="hull g1"',
      'class="hull g2"',
    ])
    for (const letter of ['A', 'B', 'C']) expect(picture).toContain(`>${letter}</text>`)
    const shapes = [0, 1, 2].map(
      (g) => new RegExp(`<g class="g${g} known"><path d="([^"]*)"`).exec(picture)?.[1],
    )
    // One is round, and the others have three corners and four.
    expect(shapes.map((shape) => shape?.replace(/[\d.\s-]+/g, ''))).toEqual(['Maa', 'Mllz', 'Mlllz'])
  })

  it('has no group, and no colour of one, where none is claimed', () => {
    for (const map of [unclear, few, alone, { ...square, evidence: unclear.evidence }])
      expect(svg(map)).not.toMatch(/class="(hull|letter|g\d)/)
  })

  it('stays light with tens of thousands of people, and loses none of them', () => {
    const map = crowd()
    expect(mapSvg(map, { language: 'en', font: 'd09G'.repeat(10_000) }).length).toBeLessThan(1.5e6)
    const { marks, people } = drawingOf(map, 1000, 700)
    expect(people).toBe(33_000)
    expect(marks.reduce((sum, mark) => sum + mark.people, 0)).toBe(33_000)
  })

  it('draws whose votes are few as faint, and nobody who has not voted', () => {
    const map: Landscape = {
      ...square,
      people: [...square.people, { id: 'x', x: 99, y: 99, votes: 0, group: null, uncertainty: 1 }],
    }
    const { faint, people, marks } = drawingOf(map, 1000, 700)
    expect(people).toBe(162)
    expect(marks.filter(({ known }) => !known).reduce((sum, mark) => sum + mark.people, 0)).toBe(faint)
    const sure = map.people.map((person) => ({ ...person, uncertainty: 0.001 }))
    expect(drawingOf({ ...map, people: sure }, 1000, 700).faint).toBe(0)
  })

  it('does not blow up differences that are smaller than what is known of them', () => {
    const close: Landscape = {
      ...few,
      people: few.people.map((person, i) => ({ ...person, x: i * 0.01, y: 0, uncertainty: 1 })),
    }
    const { marks, blur } = drawingOf(close, 1000, 700)
    const across = marks.map(({ x }) => x)
    expect(Math.max(...across) - Math.min(...across)).toBeLessThan((blur?.radius ?? 0) * 0.1)
  })

  it('keeps everything inside the picture, however people lie', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(
            fc.double({ noNaN: true, min: -1e6, max: 1e6 }),
            fc.double({ noNaN: true, min: -1, max: 1 }),
          ),
          {
            minLength: 1,
            maxLength: 40,
          },
        ),
        (places) => {
          const people = places.map(([x, y], i) => ({
            id: String(i),
            x,
            y,
            votes: 9,
            group: i % 2,
            uncertainty: null,
          }))
          const { marks, groups, signposts } = drawingOf({ ...square, people }, 1000, 700)
          for (const { x, y } of [
            ...marks,
            ...groups.map(({ letter }) => letter),
            ...signposts.map(({ to }) => to),
          ]) {
            expect(x).toBeGreaterThan(0)
            expect(x).toBeLessThan(1000)
            expect(y).toBeGreaterThan(0)
            expect(y).toBeLessThan(700)
          }
        },
      ),
      { numRuns: 60, examples: [[[[9.3e-10, 6.6e-10]]]] },
    )
  })

  it('points to few statements, in different directions, that enough have voted on', () => {
    const { signposts } = drawingOf(square, 1000, 700)
    expect(signposts.length).toBeGreaterThan(1)
    expect(signposts.length).toBeLessThanOrEqual(4)
    expect(signposts.every(({ statement }) => statement.seen >= 5)).toBe(true)
    // The direction of agreeing: up on the map is up in the picture.
    for (const { statement, from, to } of signposts) {
      expect(Math.sign(to.x - from.x)).toBe(Math.sign(statement.x))
      expect(Math.sign(from.y - to.y)).toBe(Math.sign(statement.y))
    }
  })
})
