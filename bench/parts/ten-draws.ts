// Ten draws asked for at the same moment, in workers on two threads: `node ten-draws.ts`. The last line is the result as JSON.

import { poolFrom, recipes } from '../../src/convening/sortition/testing/pools.ts'
import { openDraws } from '../../src/convening/sortition/workers/draws.ts'

export type Ten = {
  seconds: number
  cpuSeconds: number
  peakMegabytes: number
  /** Of each draw, in the order asked: seconds until it began, and until it was done. */
  begun: number[]
  done: number[]
}

const threads = 2
const draws = openDraws(threads)
const pools = Array.from({ length: 10 }, (_, draw) => poolFrom({ ...recipes.n1000!, seed: draw }))
const asked = performance.now()
const since = () => (performance.now() - asked) / 1_000
const times = await Promise.all(
  pools.map(async (pool) => {
    let begun = Number.POSITIVE_INFINITY
    const watch = () => {
      begun = Math.min(begun, since())
    }
    const { kind } = await draws.draw(pool, { fairness: 'leximin', panels: 1_000 }, { watch })
    if (kind !== 'drawn') throw new Error(`A pool from which nothing can be drawn: ${kind}`)
    return { begun, done: since() }
  }),
)
const seconds = since()
await draws.close()
const { user, system } = process.cpuUsage()
const ten: Ten = {
  seconds,
  cpuSeconds: (user + system) / 1e6,
  peakMegabytes: process.resourceUsage().maxRSS / 1_024,
  begun: times.map(({ begun }) => begun),
  done: times.map(({ done }) => done),
}
console.log(JSON.stringify(ten))
