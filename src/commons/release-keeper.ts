import { type Act, happened, refuse } from '../kernel/index.ts'
import type { PersonId } from '../people/index.ts'
import { actingPerson, type Community, type CommunityEvent } from './community.ts'

/** A community is never without a keeper. Refusals: `commons.unknown`, `commons.no-keeper`, `commons.last-keeper`. */
export const releaseKeeper: Act<Community, { person: PersonId }, CommunityEvent> = {
  name: 'commons.release-keeper',
  decide: (community, { person }, { actor }) => {
    if (community.status === 'unfounded') return refuse('commons.unknown')
    if (!community.keepers.includes(person)) return refuse('commons.no-keeper')
    if (community.keepers.length === 1) return refuse('commons.last-keeper')
    return { happened: [happened({ type: 'KeeperReleased', person, by: actingPerson(actor) })] }
  },
}
