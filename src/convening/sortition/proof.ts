// What an exact leximin leaves behind for others to check (`public/certificate.ts`).

import type { Classes } from './classes.ts'
import type { Optimum } from './fairness/exact.ts'
import type { Certificate } from './public/certificate.ts'

export const proofOf = ({ compact, stages: found }: Optimum, classes: Classes): Certificate => {
  const stages = found.map((stage) => ({ ...stage, rows: lawful(stage.rows, classes) }))
  if (!compact)
    return {
      kind: 'search',
      text: `Expected numbers alone promise more than real panels can give. Every panel that could improve one of the ${stages.length} levels was searched for among all panels; none was left.`,
    }
  const never = new Set(
    stages.flatMap(({ chance, weights }) => (chance === 0 ? weights.map(([t]) => t) : [])),
  )
  return {
    kind: 'compact',
    // Whoever is on no panel is left out of the sums from the beginning.
    levels: stages
      .filter(({ chance }) => chance > 0)
      .map((stage) => ({ ...stage, fixed: stage.fixed.filter(([t]) => !never.has(t)) })),
    // A stage shows that Σ w_t·c_t/m_t ≤ 0; multiplied by m_t/w_t, that c_t alone is.
    never: stages
      .filter(({ chance }) => chance === 0)
      .flatMap(({ weights, rows }) =>
        weights.map(([t, weight]) => ({
          class: t,
          rows: rows.map((row) => (row * (classes.classes[t]?.people.length ?? 1)) / weight),
        })),
      ),
  }
}

/** That a household gives nobody is no rule of its own: where a solver leant on it, the classes do as well. */
const lawful = (multipliers: readonly number[], { rows, types }: Classes): number[] =>
  multipliers.map((multiplier, row) =>
    row < rows.length - types.length ? multiplier : Math.max(0, multiplier),
  )
