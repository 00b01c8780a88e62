import { describe, expect, it } from 'vitest'
import { randomnessFrom } from '../../../chance/index.ts'
import { type Candidate, nextStatement, type Route } from './routing.ts'

const fresh: Candidate = {
  statement: 0,
  author: null,
  shown: 10,
  agree: 5,
  disagree: 5,
  seen: 10,
  loadings: [0.3, 0],
}
const unsure = [
  [1, 0],
  [0, 1],
]
const many = (candidates: readonly Candidate[], times: number, uncertainty = unsure): Route[] => {
  const randomness = randomnessFrom(7, 'testing/routing')
  return Array.from({ length: times }, () => nextStatement(candidates, uncertainty, randomness)!)
}
const countOf = (routes: readonly Route[], statement: number): number =>
  routes.filter((route) => route.statement === statement).length

describe('what is shown next', () => {
  it('[LA10] at least one in ten is shown by chance, and every showing is logged with how likely it was', () => {
    const candidates = Array.from({ length: 8 }, (_, statement) => ({
      ...fresh,
      statement,
      shown: statement < 2 ? 1 : 20,
      loadings: [statement / 8, 0.1],
    }))
    const routes = many(candidates, 20_000)
    const byChance = routes.filter(({ reason }) => reason === 'chance')
    expect(byChance.length / 20_000).toBeGreaterThan(0.093)
    expect(byChance.length / 20_000).toBeLessThan(0.107)
    for (let statement = 0; statement < 8; statement++) {
      const share = countOf(routes, statement) / 20_000
      const { probability } = routes.find((route) => route.statement === statement)!
      expect(Math.abs(share - probability)).toBeLessThan(0.015)
      expect(Math.abs(countOf(byChance, statement) / byChance.length - 1 / 8)).toBeLessThan(0.03)
    }
  })

  it('all probabilities together are one', () => {
    const candidates = Array.from({ length: 5 }, (_, statement) => ({
      ...fresh,
      statement,
      shown: statement,
    }))
    const known = new Map(
      many(candidates, 3000).map(({ statement, probability }) => [statement, probability]),
    )
    expect(known.size).toBe(5)
    expect([...known.values()].reduce((sum, each) => sum + each, 0)).toBeCloseTo(1, 10)
  })

  it('tells more of a person where their place is unsure, and of a statement that has few votes', () => {
    const along = { ...fresh, statement: 0, loadings: [0.6, 0] }
    const across = { ...fresh, statement: 1, loadings: [0, 0.6] }
    const routes = many([along, across], 4000, [
      [1, 0],
      [0, 0.05],
    ])
    expect(countOf(routes, 0)).toBeGreaterThan(1.4 * countOf(routes, 1))
    const known = { ...fresh, statement: 0, agree: 200, disagree: 200, seen: 400 }
    const unknown = { ...fresh, statement: 1, agree: 1, disagree: 1, seen: 2 }
    const votes = many([known, unknown], 4000)
    expect(countOf(votes, 1)).toBeGreaterThan(1.5 * countOf(votes, 0))
  })

  it('ten statements of one author are shown hardly more often than one of another', () => {
    const candidates = Array.from({ length: 11 }, (_, statement) => ({
      ...fresh,
      statement,
      author: statement < 10 ? 'ada' : 'ben',
    }))
    const ofBen = countOf(many(candidates, 4000), 10)
    // A tenth is chance, in which each statement counts.
    expect(ofBen / 4000).toBeGreaterThan(0.4)
  })

  it('whether a statement is liked or disliked makes no difference', () => {
    const liked = { ...fresh, statement: 0, agree: 9, disagree: 1 }
    const disliked = { ...fresh, statement: 1, agree: 1, disagree: 9 }
    const [route] = many([liked, disliked], 1)
    expect(route!.probability).toBeCloseTo(0.5, 12)
  })

  it('works without a map, and has nothing to show where nothing is left', () => {
    expect(nextStatement([], [], randomnessFrom(0, 'testing/routing'))).toBeNull()
    const bare = { ...fresh, loadings: [] }
    expect(countOf(many([bare, { ...bare, statement: 1 }], 1000, []), 1)).toBeGreaterThan(400)
  })

  it('in a conversation disliked statements and late ones do not starve', () => {
    const randomness = randomnessFrom(11, 'testing/conversation')
    const tally = Array.from({ length: 40 }, (_, statement) => ({
      ...fresh,
      statement,
      author: statement % 3 === 0 ? 'ada' : String(statement),
      ...{ shown: 0, agree: 0, disagree: 0, seen: 0 },
      loadings: [((statement * 7) % 11) / 11, ((statement * 5) % 7) / 7],
    }))
    for (let person = 0; person < 300; person++) {
      // Ten statements come only after half of the people.
      let open = tally.filter(({ statement }) => statement < 30 || person >= 150)
      for (let turn = 0; turn < 12; turn++) {
        const route = nextStatement(open, unsure, randomness)!
        open = open.filter(({ statement }) => statement !== route.statement)
        const shown = tally[route.statement]!
        // Every second one is disliked by nine in ten.
        const agrees = randomness.below(10) < (route.statement % 2 ? 1 : 9)
        shown.shown++
        shown.seen++
        if (agrees) shown.agree++
        else shown.disagree++
      }
    }
    const mean = (of: typeof tally): number => of.reduce((sum, { shown }) => sum + shown, 0) / of.length
    const early = tally.slice(0, 30)
    const disliked = mean(early.filter(({ statement }) => statement % 2))
    const liked = mean(early.filter(({ statement }) => !(statement % 2)))
    expect(disliked / liked).toBeGreaterThan(0.8)
    expect(Math.min(...tally.map(({ shown }) => shown))).toBeGreaterThan(0.35 * mean(tally))
  })
})
