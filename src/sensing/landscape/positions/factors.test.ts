import { describe, expect, it } from 'vitest'
import { componentsOf } from '../components.ts'
import { plantedVotes } from '../testing/planted.ts'
import { type Votes, votesOf } from '../votes.ts'
import { expectedVote, type Factors, factorsOf, scoreOf } from './factors.ts'

const planting = { statements: 60, dividing: 0.5, overlap: 0.3, missing: 0.5, passes: 0.1, seed: 5 }
const two = plantedVotes({ ...planting, sizes: [70, 50] }).votes
const four = plantedVotes({ ...planting, sizes: [60, 60, 60, 60] }).votes

const all = (votes: Votes) => new Uint8Array(votes.statements.length).fill(1)

const fitted = (votes: Votes, counting: Uint8Array = all(votes)) =>
  factorsOf(votes, { counting, from: componentsOf(votes, { count: 7, exact: 0, counting }) })

/** By Gauss and Jordan, without any of the symmetry. */
const inverseOf = (matrix: readonly (readonly number[])[]): number[][] => {
  const rows = matrix.map((row, p) => [...row, ...row.map((_, q) => (p === q ? 1 : 0))])
  for (const [p, row] of rows.entries()) {
    const pivot = row[p]!
    for (let at = 0; at < row.length; at++) row[at]! /= pivot
    for (const [q, other] of rows.entries()) {
      const share = other[p]!
      if (q !== p) for (let at = 0; at < row.length; at++) other[at]! -= share * row[at]!
    }
  }
  return rows.map((row) => row.slice(matrix.length))
}

/** (I + σ⁻² Σ E(ββᵀ))⁻¹ and what it makes of the votes, as the formula stands. */
const posteriorOf = (votes: Votes, { d, mean, loadings, doubts, noise }: Factors, i: number) => {
  const precision = Array.from({ length: d }, (_, p) =>
    Array.from({ length: d }, (_, q) => (p === q ? 1 : 0)),
  )
  const right = Array<number>(d).fill(0)
  for (let at = votes.byPerson.starts[i]!; at < votes.byPerson.starts[i + 1]!; at++) {
    const j = votes.byPerson.others[at]!
    for (let p = 0; p < d; p++) {
      right[p]! += (loadings[j * d + p]! * (votes.byPerson.values[at]! - mean[j]!)) / noise
      for (let q = 0; q < d; q++)
        precision[p]![q]! +=
          (loadings[j * d + p]! * loadings[j * d + q]! + doubts[(j * d + p) * d + q]!) / noise
    }
  }
  const covariance = inverseOf(precision)
  return { covariance, score: covariance.map((row) => row.reduce((sum, x, q) => sum + x * right[q]!, 0)) }
}

describe('the model', () => {
  it.each([
    ['two dimensions, which are written out', two, 2],
    ['more dimensions', four, 3],
  ])('[LA2] has the posterior of each person that the formula gives, in %s', (_, votes, dimensions) => {
    const factors = fitted(votes)
    const { d } = factors
    expect(d).toBe(dimensions)
    for (let i = 0; i < votes.people.length; i += 7) {
      const { score, covariance } = posteriorOf(votes, factors, i)
      for (let p = 0; p < d; p++) {
        expect(factors.scores[i * d + p]).toBeCloseTo(score[p]!, 10)
        for (let q = 0; q < d; q++)
          expect(factors.covariances[(i * d + p) * d + q]).toBeCloseTo(covariance[p]![q]!, 10)
      }
    }
  })

  it('places one person alone where it places them among all', () => {
    for (const votes of [two, four]) {
      const factors = fitted(votes)
      const { starts, others, values } = votes.byPerson
      for (let i = 0; i < votes.people.length; i += 11) {
        const own = [starts[i]!, starts[i + 1]!] as const
        const { score, covariance } = scoreOf(factors, others.slice(...own), values.slice(...own), all(votes))
        for (const [p, entry] of score.entries())
          expect(entry).toBeCloseTo(factors.scores[i * factors.d + p]!, 10)
        for (const [at, entry] of covariance.entries())
          expect(entry).toBeCloseTo(factors.covariances[i * factors.d ** 2 + at]!, 10)
      }
    }
  })

  it('[LA1] expects the same votes whatever people and statements are called', () => {
    const [n, s] = [four.people.length, four.statements.length]
    const { starts, others, values } = four.byPerson
    const renamed = votesOf(
      Array.from({ length: n }, (_, i) => String(n - i)),
      Array.from({ length: s }, (_, j) => String(s - j)),
      {
        person: others.map((_, at) => starts.findIndex((start) => start > at) - 1),
        statement: others,
        vote: values,
      },
    )
    const [before, after] = [fitted(four), fitted(renamed)]
    expect(after.d).toBe(before.d)
    for (let i = 0; i < n; i += 13)
      for (let j = 0; j < s; j += 7)
        // The rounds end when the noise has settled to a ten-thousandth.
        expect(expectedVote(after, n - 1 - i, s - 1 - j)).toBeCloseTo(expectedVote(before, i, j), 2)
  })

  it('explains what was planted and leaves what is noise', () => {
    const { noise, evident } = fitted(two)
    // Three votes in ten fall as a coin, one in ten is a pass.
    const { starts, others, values } = two.byPerson
    const { mean } = componentsOf(two, { count: 2 })
    let squares = 0
    for (let at = 0; at < values.length; at++) squares += (values[at]! - mean[others[at]!]!) ** 2
    expect(starts.at(-1)).toBe(values.length)
    expect(noise).toBeLessThan(0.9 * (squares / values.length))
    expect(evident).toBe(1)
    expect(fitted(four).evident).toBe(3)
  })

  it('goes on from where it was in a round or two', () => {
    const before = fitted(four)
    const after = factorsOf(four, { counting: all(four), from: before })
    expect(after.rounds).toBeLessThanOrEqual(2)
    expect(after.noise).toBeCloseTo(before.noise, 3)
  })

  it('does as if nobody had voted on what does not count', () => {
    const counting = all(two)
    counting[3] = 0
    const factors = fitted(two, counting)
    expect(factors.loadings.subarray(3 * factors.d, 4 * factors.d).every((entry) => entry === 0)).toBe(true)
    const cells = two.statements.flatMap((_, j) => (j === 3 ? [] : [j]))
    const { starts, others, values } = two.byPerson
    const kept = Array.from(others.keys()).filter((at) => others[at] !== 3)
    const without = votesOf(
      two.people,
      cells.map((j) => two.statements[j]!),
      {
        person: Int32Array.from(kept, (at) => starts.findIndex((start) => start > at) - 1),
        statement: Int32Array.from(kept, (at) => cells.indexOf(others[at]!)),
        vote: Int8Array.from(kept, (at) => values[at]!),
      },
    )
    expect(fitted(without).noise).toBeCloseTo(factors.noise, 3)
  })
})
