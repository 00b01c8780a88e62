import { afterEach, describe, expect, it } from 'vitest'
import type { Wanted } from '../draw.ts'
import { faultsOf, type Pool, poolOf } from '../pool.ts'
import { poolFrom, recipes } from '../testing/pools.ts'
import { type Draws, openDraws } from './draws.ts'

const open: Draws[] = []
const opened = (threads: number): Draws => {
  const draws = openDraws(threads)
  open.push(draws)
  return draws
}
afterEach(async () => {
  await Promise.all(open.splice(0).map((draws) => draws.close()))
})

const wanted: Wanted = { fairness: 'leximin', panels: 100 }
const small = poolFrom(recipes.hall!)
const long = poolFrom(recipes.n2000!)

describe('draws in threads', { timeout: 60_000 }, () => {
  it('are all carried out, ten at once on two threads, and begin in the order in which they came', async () => {
    const draws = opened(2)
    const ended: number[] = []
    const answers = await Promise.all(
      Array.from({ length: 10 }, async (_, number) => {
        const answer = await draws.draw(small, { ...wanted, panels: 10 + number })
        ended.push(number)
        return answer
      }),
    )
    for (const [number, answer] of answers.entries()) {
      expect(answer.kind).toBe('drawn')
      if (answer.kind === 'drawn') expect(answer.drawn.lottery).toHaveLength(10 + number)
    }
    // A thread that is still starting may be overtaken by a few; nobody waits for all who came later.
    for (const [place, number] of ended.entries()) expect(place - number).toBeLessThanOrEqual(4)
  })

  it('tell how far they are, and end at once when they are cancelled', async () => {
    const draws = opened(1)
    const stop = new AbortController()
    let told = 0
    let begun = 0
    const watch = () => {
      if (told++ > 0) return
      begun = performance.now()
      stop.abort()
    }
    await expect(draws.draw(long, wanted, { signal: stop.signal, watch })).rejects.toThrow(/abort/i)
    expect(told).toBeGreaterThan(0)
    expect(performance.now() - begun).toBeLessThan(1_000)
    // The place is free again.
    expect((await draws.draw(small, wanted)).kind).toBe('drawn')
  })

  it('leave the queue at once when they are cancelled before their turn', async () => {
    const draws = opened(1)
    const first = new AbortController()
    const running = draws.draw(long, wanted, { signal: first.signal })
    const second = new AbortController()
    const waiting = draws.draw(small, wanted, { signal: second.signal })
    const third = draws.draw(small, wanted)
    let still = true
    running
      .catch(() => {})
      .finally(() => {
        still = false
      })
    second.abort()
    await expect(waiting).rejects.toThrow(/abort/i)
    expect(still).toBe(true)
    first.abort()
    await expect(running).rejects.toThrow(/abort/i)
    expect((await third).kind).toBe('drawn')
  })

  it('answer what stands against a panel, a trial with one panel, and where LEGACY is lost', async () => {
    const draws = opened(1)
    const crowded: Pool = { ...small, size: small.people.length + 1 }
    const none = await draws.draw(crowded, wanted)
    expect(none.kind === 'infeasible' && none.infeasible.checks.join()).toContain(
      'There are 60 people for 61 places.',
    )
    const trial = await draws.draw(small, wanted, { trial: true })
    expect(trial.kind === 'trial' && faultsOf(small, trial.panel)).toEqual([])
    expect((await draws.draw(needle, { fairness: 'legacy', panels: 1 })).kind).toBe('astray')
    expect((await draws.draw(needle, wanted)).kind).toBe('drawn')
  })

  it('let what goes wrong be seen', async () => {
    const draws = opened(1)
    await expect(draws.draw(small, { fairness: 'leximin', panels: Number.NaN })).rejects.toThrow()
    expect((await draws.draw(small, wanted)).kind).toBe('drawn')
  })
})

/** Only Ada and Ben go together. Of all others each lacks somebody, and LEGACY nearly always begins with one of them. */
const needle: Pool = poolOf(
  ['a', 'b', 'c'].map((name) => ({
    name,
    targets: ['0', '1'].map((value) => ({ value, min: 1, max: 1, flex: null })),
  })),
  [
    { id: 'ada', values: [0, 0, 0], household: null },
    { id: 'ben', values: [1, 1, 1], household: null },
    ...Array.from({ length: 9_000 }, (_, place) => ({
      id: `p${place}`,
      values: [0, 1, 2].map((f) => (place % 3 === f ? 1 : 0)),
      household: null,
    })),
  ],
  2,
)
