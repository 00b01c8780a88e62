// A Polis map in the shape of ours. It claims groups always, as Polis does, and says that it does.

import type { Drawn, LandscapeWanted } from './landscape-of.ts'
import { polisMapOf } from './polis/polis.ts'
import { castOf } from './positions/positions.ts'
import type { Statement } from './statement.ts'
import type { Votes } from './votes.ts'

export const asPolis = (votes: Votes, statements: readonly Statement[], wanted: LandscapeWanted): Drawn => {
  const map = polisMapOf(votes, statements, {
    seed: wanted.seed,
    ...(typeof wanted.groups === 'number' && { groups: wanted.groups }),
    ...(wanted.groups === 'published' && wanted.published && { membership: wanted.published }),
  })
  const { total, variances, loadings } = map.components
  return {
    people: {
      x: map.people.x,
      y: map.people.y,
      uncertainty: null,
      votes: castOf(votes, map.columns.counting),
    },
    statements: { x: map.statements.x, y: map.statements.y, extremity: map.extremity },
    groupOf: map.groups.groupOf,
    ids: map.groups.sizes.map((_, g) => g),
    components: loadings.map((loading, k) => ({
      variance: total > 0 ? (variances[k] ?? 0) / total : 0,
      loadings: Array.from(loading),
    })),
    evidence: {
      people: map.clustered.reduce((sum, one) => sum + one, 0),
      silhouettes: map.groups.silhouettes.map(({ groups, value }) => ({ k: groups, value })),
      null: null,
      stability: null,
      gap: null,
      verdict: 'groups',
      sentence:
        'This is the map as Polis draws it: it shows groups wherever people differ, and does not ask whether chance would have shown them too. The calibrated map does.',
    },
  }
}
