// Group-aware consensus: what all groups agree on, however small one of them is.
//
//   Π_g (A_g + 1)/(S_g + 2)
//
// the chance that one person of each group would agree, all at once. A pass counts against it like a disagreement, it
// shrinks with every further group, and a statement that nobody saw has ½ for each (Small et al., "Polis: Scaling deliberation
// by mapping high dimensional opinion spaces", RECERCA 26, 2021).

import type { Tallies } from './tallies.ts'

/** By statement place; all 1 where there are no groups. */
export const groupAwareConsensusOf = ({ groups, statements, agree, seen }: Tallies): Float64Array => {
  const consensus = new Float64Array(statements).fill(1)
  for (let g = 0; g < groups; g++)
    for (let j = 0; j < statements; j++)
      consensus[j] = (consensus[j] ?? 0) * likelihood(agree[g * statements + j], seen[g * statements + j])
  return consensus
}

/** Succession by Laplace's rule: one success and one failure are imagined before anything is seen. */
export const likelihood = (successes = 0, seen = 0): number => (successes + 1) / (seen + 2)
