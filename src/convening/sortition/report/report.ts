// What the report is told. It holds the whole pool; what of it may be seen, `shown.ts` and `chances.ts` decide.

import type { Drawn } from '../draw.ts'
import type { Panel } from '../pool.ts'
import type { Source } from '../public/beacon.ts'

export type Report = Readonly<{
  /** The assembly's, or empty. */
  name: string
  /** From 1. */
  run: number
  drawn: Pick<
    Drawn,
    | 'pool'
    | 'fairness'
    | 'chances'
    | 'legacy'
    | 'uncoverable'
    | 'lottery'
    | 'largestDeviation'
    | 'certificate'
  >
  /** Null as long as none is: then the page says how one will be. */
  picked: Readonly<{ number: number; panel: Panel }> | null
  /** What picks the panel, as the commitment names it; null if nothing is named. */
  source: Source | null
  /** SHA-256 of the commitment in hexadecimal, or null if there is none. */
  commitment: string | null
  /** Only how many there are is said: they may name people. */
  warnings: readonly string[]
  test: boolean
  version: string
}>
