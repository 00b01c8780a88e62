// Polis's choice of representative statements once more, statement by statement from the votes, as its description reads.

import type { Ballots } from './ballots.ts'

type Measured = Readonly<{
  statement: number
  voted: boolean
  pA: number
  pD: number
  pAt: number
  pDt: number
  rA: number
  rD: number
  rAt: number
  rDt: number
}>

export type Plain = Readonly<{ statement: number; way: 'agree' | 'disagree'; best: boolean }>

export const plainRepresentatives = ({ rows, groupOf, groups, emptied }: Ballots): Plain[][] =>
  Array.from({ length: groups }, (_, g) => {
    const ours = rows.filter((_, i) => groupOf[i] === g)
    const theirs = rows.filter((_, i) => groupOf[i] !== g && (groupOf[i] ?? -1) >= 0)
    const statements = emptied
      .map((_, j) => j)
      .filter((j) => !emptied[j] && rows.some((row) => (row[j] ?? null) !== null))
    return select(statements.map((j) => measure(j, column(ours, j), column(theirs, j))))
  })

const column = (rows: Ballots['rows'], j: number): number[] =>
  rows.map((row) => row[j] ?? null).filter((vote) => vote !== null)

const measure = (statement: number, ours: number[], theirs: number[]): Measured => {
  const of = (votes: number[], way: number) => votes.filter((vote) => vote === way).length
  const p = (votes: number[], way: number) => (of(votes, way) + 1) / (votes.length + 2)
  const q = (votes: number[], way: number) => (of(votes, way) + 1) / (votes.length + 1)
  const one = (way: number) => 2 * Math.sqrt(ours.length + 1) * (q(ours, way) - 0.5)
  const two = (way: number) => {
    const pooled = (of(ours, way) + of(theirs, way) + 2) / (ours.length + theirs.length + 2)
    if (pooled === 1) return 0
    const error = Math.sqrt(pooled * (1 - pooled) * (1 / (ours.length + 1) + 1 / (theirs.length + 1)))
    return (q(ours, way) - q(theirs, way)) / error
  }
  return {
    statement,
    voted: of(ours, 1) + of(ours, -1) > 0,
    pA: p(ours, 1),
    pD: p(ours, -1),
    pAt: one(1),
    pDt: one(-1),
    rA: p(ours, 1) / p(theirs, 1),
    rD: p(ours, -1) / p(theirs, -1),
    rAt: two(1),
    rDt: two(-1),
  }
}

const z90 = 1.2816

const select = (all: Measured[]): Plain[] => {
  const best = all.reduce<Measured | null>((held, m) => (m.voted && wins(m, held) ? m : held), null)
  const candidates = all.filter((m) => (m.rAt > z90 && m.pAt > z90) || (m.rDt > z90 && m.pDt > z90))
  if (candidates.length === 0) {
    if (best) return [{ ...plain(best), best: true }]
    const most = Math.max(...all.map((m) => Math.max(m.rAt, m.rDt)))
    return all
      .filter((m) => Math.max(m.rAt, m.rDt) === most)
      .slice(0, 1)
      .map(plain)
  }
  const others = candidates
    .filter((m) => m !== best)
    .sort((a, b) => worth(b) - worth(a))
    .map(plain)
  const five = [...(best ? [{ ...plain(best), best: true }] : []), ...others].slice(0, 5)
  return [...five.filter(({ way }) => way === 'agree'), ...five.filter(({ way }) => way === 'disagree')]
}

const wins = (m: Measured, held: Measured | null): boolean => {
  if (!held) return m.pAt > z90 || (m.rA > 1 && m.pA > 0.5)
  if (held.rA > 1) return m.rA * m.rAt * m.pA * m.pAt > held.rA * held.rAt * held.pA * held.pAt
  return m.pA * m.pAt > held.pA * held.pAt
}

const plain = (m: Measured): Plain => ({
  statement: m.statement,
  way: m.rAt > m.rDt ? 'agree' : 'disagree',
  best: false,
})

const worth = (m: Measured): number =>
  m.rAt > m.rDt ? m.rA * m.rAt * m.pA * m.pAt : m.rD * m.rDt * m.pD * m.pDt
