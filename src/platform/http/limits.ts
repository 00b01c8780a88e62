// Limits are per person, not per address: a whole hall shares one address. Only those of whom nothing
// but the address is known share a generous limit by address.

import type { Clock } from '../../kernel/index.ts'

type Limit = { most: number; perMilliseconds: number }

/** A token bucket per name: `most` at once, refilled evenly over `perMilliseconds`. */
export const limitBy = (clock: Clock, { most, perMilliseconds }: Limit) => {
  const buckets = new Map<string, { left: number; seen: number }>()
  const forget = (now: number) => {
    for (const [name, { seen }] of buckets) if (now - seen > perMilliseconds) buckets.delete(name)
  }
  return {
    /** Takes one; returns the seconds to wait where there is none left, and 0 otherwise. */
    take: (name: string): number => {
      const now = clock()
      if (buckets.size > 10_000) forget(now)
      const bucket = buckets.get(name) ?? { left: most, seen: now }
      const refilled = Math.min(most, bucket.left + (Math.max(0, now - bucket.seen) * most) / perMilliseconds)
      buckets.set(name, { left: refilled >= 1 ? refilled - 1 : refilled, seen: now })
      return refilled >= 1 ? 0 : Math.max(1, Math.ceil(((1 - refilled) * perMilliseconds) / most / 1_000))
    },
  }
}

export type Limiter = ReturnType<typeof limitBy>
