// Votes and the statements they are about, from two files that need not agree about which statements there are.

import { aFewOf, quoted } from '../../../csv/index.ts'
import type { Statement } from '../statement.ts'
import type { Votes } from '../votes.ts'

/**
 * For each statement that has been voted on, in the order of `votes.statements`, what is known of it. A statement without votes
 * has no place on a map, so it is left out; one that only the votes know has no text. Both are said.
 */
export const joinStatements = (
  votes: Votes,
  statements: readonly Statement[],
): { statements: Statement[]; warnings: string[] } => {
  const known = new Map(statements.map((statement) => [statement.id, statement]))
  const voted = new Set(votes.statements)
  const strangers = votes.statements.filter((id) => !known.has(id))
  const silent = statements.filter(({ id }) => !voted.has(id)).map(({ id }) => id)
  const warnings: string[] = []
  if (strangers.length > 0 && statements.length > 0)
    warnings.push(
      `There are votes on ${aFewOf(strangers.map(quoted))}, and no such ${strangers.length === 1 ? 'statement' : 'statements'}: only the id is shown.`,
    )
  if (silent.length > 0)
    warnings.push(`Nobody has voted on ${aFewOf(silent.map(quoted))}: left out of the map.`)
  return { statements: votes.statements.map((id) => known.get(id) ?? nameless(id)), warnings }
}

const nameless = (id: string): Statement => ({
  id,
  text: '',
  author: null,
  moderated: 1,
  meta: false,
  time: null,
})
