// Who is behind a session. The questions that others may ask about persons, and the one that persons ask.

import type { Actor } from '../kernel/index.ts'
import type { PersonId } from './person.ts'

/** What somebody is in a community. Only commons knows, so it answers this for people. */
export type Office = { person: PersonId; community: string; office: 'keeper' | 'removed' }
export type OfficesOf = (persons: readonly PersonId[]) => Promise<readonly Office[]>

/**
 * The names that persons go by now; null for somebody whose name was erased.
 * Not promised: an entry for each, since there may be nobody of that id.
 */
export type NamesOf = (persons: readonly PersonId[]) => Promise<ReadonlyMap<PersonId, string | null>>

/**
 * `persons`: as whom they act. `kin`: everybody known to be the same human being. A right is had only by
 * the persons as whom one acts; a removal follows to all kin, so that nobody goes round it as the guest
 * who they were.
 */
export const actorFrom = (
  { persons, kin, host }: { persons: readonly PersonId[]; kin: readonly PersonId[]; host: boolean },
  offices: readonly Office[],
): Actor => {
  const communities = (office: Office['office'], whose: readonly PersonId[]) => [
    ...new Set(
      offices
        .filter((one) => one.office === office && whose.includes(one.person))
        .map((one) => one.community),
    ),
  ]
  return { persons, host, keeperOf: communities('keeper', persons), removedFrom: communities('removed', kin) }
}
