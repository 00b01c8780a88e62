// The tiny pools whose chances were found elsewhere, as their file has them.

import { type Pool, poolOf } from '../pool.ts'

export type Tiny = {
  k: number
  features: { name: string; values: string[]; q: [number, number][] }[]
  people: number[][]
  hh?: (string | null)[]
  expected_leximin: number[]
  n_panels: number
  compact_equal: boolean
}

export const tinyPool = ({ k, features, people, hh }: Tiny): Pool =>
  poolOf(
    features.map(({ name, values, q }) => ({
      name,
      targets: values.map((value, v) => {
        const [min = 0, max = 0] = q[v] ?? []
        return { value, min, max, flex: null }
      }),
    })),
    people.map((values, place) => ({
      id: String(place).padStart(2, '0'),
      values,
      household: hh?.[place] ?? null,
    })),
    k,
  )
