// The whole way from a pool to what an auditor reads: each real proof stands up to the check that knows no solver.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { draw, type Fairness } from './draw.ts'
import { reserveRule } from './lottery/reserve.ts'
import { type Pool, poolOf } from './pool.ts'
import { auditText } from './public/audit.ts'
import { commit } from './public/commitment.ts'
import { keyFromSecret } from './public/entrants.ts'
import { complete } from './public/transcript.ts'
import { verify } from './public/verify.ts'
import { loadSolver } from './solver/programme.ts'
import { poolFrom, recipes } from './testing/pools.ts'
import { tinyPools } from './testing/tiny-pools.ts'

const solver = await loadSolver()
const source = { kind: 'seed', seed: '0' } as const

const verified = (pool: Pool, fairness: Fairness = 'leximin') => {
  const drawn = draw(solver, pool, { fairness, panels: 20, reserve: true })
  const committed = commit(
    {
      name: 'Willow Street Assembly',
      test: false,
      software: { name: 'commonwise', version: '0', solver: drawn.solver },
      ...drawn,
      reserveRule: drawn.reserves && reserveRule,
      source,
      key: keyFromSecret(new Uint8Array(32)),
    },
    [],
    null,
  )
  const { commitment, log, audit } = committed
  const transcript = complete(commitment, source, log, audit.reserves).text
  return { drawn, audited: verify({ transcript, commitment: committed.text, audit: auditText(audit) }) }
}

describe('the proof of a draw', () => {
  it('[SO3] is accepted by addition alone, also where somebody is on no panel or on each', () => {
    let [never, certain] = [0, 0]
    fc.assert(
      fc.property(tinyPools(), fc.constantFrom('leximin' as const, 'maximin' as const), (pool, fairness) => {
        const { drawn, audited } = verified(pool, fairness)
        expect(audited.faults).toEqual([])
        if (drawn.uncoverable.length > 0) never++
        if (drawn.levels.at(-1)?.[0] === 1) certain++
      }),
      { numRuns: 100 },
    )
    expect(Math.min(never, certain)).toBeGreaterThan(10)
  })

  it('[SO3] is accepted for a pool with households, and a panel of everybody', () => {
    const { drawn, audited } = verified(poolFrom(recipes.hall!))
    expect(audited.faults).toEqual([])
    expect(drawn.certificate?.kind).toBe('compact')
    const people = ['ada', 'ben', 'cleo'].map((id) => ({ id, values: [], household: null }))
    expect(verified(poolOf([], people, 3)).audited.faults).toEqual([])
  })

  it.each(['nash', 'goldilocks', 'legacy'] as const)(
    'is not claimed for %s, and the rest holds',
    (fairness) => {
      const { drawn, audited } = verified(poolFrom(recipes.hall!), fairness)
      expect(drawn.certificate).toBeNull()
      expect(audited.faults).toEqual([])
    },
  )
})
