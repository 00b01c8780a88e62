// Our side of the landscape, in a process of its own: `node one-landscape.ts FILE`. For each line that it reads, one job; for
// each job one line of JSON with the milliseconds of its steps.

import { createInterface } from 'node:readline'
import { componentsOf, scoreOf } from '../../src/sensing/landscape/components.ts'
import { weigh } from '../../src/sensing/landscape/groups/evidence.ts'
import {
  mostDimensions,
  numbersOfGroups,
  placeable,
  pointsFor,
} from '../../src/sensing/landscape/groups/grouped.ts'
import { type Grouping, kMeans, type Points } from '../../src/sensing/landscape/groups/k-means.ts'
import { silhouettes } from '../../src/sensing/landscape/groups/silhouette.ts'
import { factorsOf } from '../../src/sensing/landscape/positions/factors.ts'
import { positionsOf } from '../../src/sensing/landscape/positions/positions.ts'
import { runningMap } from '../../src/sensing/landscape/running/running.ts'
import type { Vote, Votes } from '../../src/sensing/landscape/votes.ts'
import { readConversation, votesFrom } from './planted-conversation.ts'

export type Timed = {
  steps: Record<string, number>
  cpu: number
  peakMegabytes: number
  silhouettes: number[]
  variances: number[]
}

/** Microseconds of votes, rising; milliseconds of refits. */
export type Running = { micro: number[]; refits: { wall: number; cpu: number }[] }

const [path = ''] = process.argv.slice(2)
const read = readConversation(path)

const stopwatch = () => {
  const steps: Record<string, number> = {}
  let last = performance.now()
  const begun = process.cpuUsage()
  return {
    steps,
    lap: (name: string) => {
      const now = performance.now()
      steps[name] = (steps[name] ?? 0) + now - last
      last = now
    },
    cpu: () => {
      const { user, system } = process.cpuUsage(begun)
      return (user + system) / 1000
    },
  }
}

const grouped = (points: Points, numbers: readonly number[], lap: (name: string) => void) => {
  const groupings: Grouping[] = numbers.map((k) => kMeans(points, k, { starts: 10, seed: '00' }))
  lap('k-means')
  const values = silhouettes(points, groupings)
  lap('silhouettes')
  return values
}

/** Step by step what the peers do: two components, √(S/n)-scaled places, 10 starts for 2 to 5 groups, silhouettes. */
const likePeers = (): Timed => {
  const { steps, lap, cpu } = stopwatch()
  const votes = votesFrom(read)
  lap('table')
  const components = componentsOf(votes, { count: 2 })
  lap('components')
  const points = projectedPoints(votes, components)
  lap('places')
  const values = grouped(points, [2, 3, 4, 5], lap)
  return said(steps, cpu(), values, components.variances)
}

const projectedPoints = (votes: Votes, components: ReturnType<typeof componentsOf>): Points => {
  const { starts, others, values } = votes.byPerson
  const who: number[] = []
  for (let i = 0; i + 1 < starts.length; i++) if (starts[i + 1]! - starts[i]! >= 7) who.push(i)
  const coordinates = new Float64Array(2 * who.length)
  for (const [to, i] of who.entries()) {
    const [from, end] = [starts[i]!, starts[i + 1]!]
    const place = scoreOf(components, others.subarray(from, end), values.subarray(from, end))
    const scale = Math.sqrt(votes.statements.length / (end - from))
    coordinates[2 * to] = place[0]! * scale
    coordinates[2 * to + 1] = place[1]! * scale
  }
  return { count: who.length, dimensions: 2, coordinates }
}

/** What we draw by default: a model with missing votes missing, positions with uncertainty, up to nine groups. */
const calibrated = (): Timed => {
  const { steps, lap, cpu } = stopwatch()
  const votes = votesFrom(read)
  lap('table')
  const counting = new Uint8Array(votes.statements.length).fill(1)
  const from = componentsOf(votes, { count: mostDimensions, exact: 2, counting })
  lap('components')
  const factors = factorsOf(votes, { counting, from })
  lap('model')
  const positions = positionsOf(votes, factors, counting)
  lap('places')
  const who = placeable(positions.votes, counting)
  const points = pointsFor(positions, who, Math.max(1, factors.evident))
  const values = grouped(points, numbersOfGroups(who.length), lap)
  return said(steps, cpu(), values, from.variances)
}

const said = (steps: Timed['steps'], cpu: number, values: number[], variances: readonly number[]): Timed => ({
  steps,
  cpu,
  peakMegabytes: process.resourceUsage().maxRSS / 1_024,
  silhouettes: values,
  variances: [...variances],
})

/** The evidence gate: 24 shuffled conversations and 8 thinned ones, of a sample where many have voted. */
const gate = () => {
  const votes = votesFrom(read)
  const counting = new Uint8Array(votes.statements.length).fill(1)
  const factors = factorsOf(votes, {
    counting,
    from: componentsOf(votes, { count: mostDimensions, exact: 2, counting }),
  })
  const map = { factors, positions: positionsOf(votes, factors, counting) }
  const { steps, lap, cpu } = stopwatch()
  const { evidence } = weigh(votes, counting, map, { seed: '00' })
  lap('gate')
  return { ...said(steps, cpu(), [], []), verdict: evidence.verdict }
}

/** While people vote: 2,000 votes one by one, of voters everywhere in the list; then a fit of all after 20 changed votes. */
const running = (): Running => {
  const votes = votesFrom(read)
  const map = runningMap(votes)
  const { starts, others, values } = votes.byPerson
  const change = (turn: number) => {
    const at = (turn * 7919) % others.length
    let person = 0
    while ((starts[person + 1] as number) <= at) person++
    return [
      votes.people[person]!,
      votes.statements[others[at]!]!,
      (values[at] === 1 ? -1 : 1) as Vote,
    ] as const
  }
  const some = Array.from({ length: 2000 }, (_, turn) => change(turn))
  for (const [person, statement, vote] of some) map.vote(person, statement, vote)
  map.refit()
  const micro: number[] = []
  for (const [person, statement, vote] of some) {
    const begun = performance.now()
    map.vote(person, statement, vote)
    micro.push(1000 * (performance.now() - begun))
  }
  map.refit()
  const refits = [1, 2, 3].map((round) => {
    for (let turn = 0; turn < 20; turn++) map.vote(...change(100_003 * round + turn))
    const { steps, lap, cpu } = stopwatch()
    map.refit()
    lap('refit')
    return { wall: steps.refit!, cpu: cpu() }
  })
  return { micro: micro.sort((a, b) => a - b), refits }
}

const jobs: Record<string, () => unknown> = { likePeers, calibrated, gate, running }

for await (const line of createInterface({ input: process.stdin })) {
  globalThis.gc?.()
  console.log(JSON.stringify(jobs[line]?.() ?? { unknown: line }))
}
