// What an exact leximin leaves behind for others to check (`public/certificate.ts`).

import type { Optimum } from './fairness/exact.ts'
import type { Certificate } from './public/certificate.ts'

export const proofOf = ({ compact, stages }: Optimum): Certificate => {
  if (!compact)
    return {
      kind: 'search',
      text: `Expected numbers alone promise more than real panels can give. Every panel that could improve one of the ${stages.length} levels was searched for among all panels; none was left.`,
    }
  const never = stages.filter(({ chance }) => chance === 0)
  return {
    kind: 'compact',
    levels: stages.filter(({ chance }) => chance > 0),
    never: never.flatMap(({ weights, rows }) => weights.map(([t]) => ({ class: t, rows }))),
  }
}
