import { type Act, happened, refuse } from '../kernel/index.ts'
import type { PersonId } from '../people/index.ts'
import { actingPerson, type Community, type CommunityEvent } from './community.ts'

/** Refusals: `commons.unknown`, `commons.keeper-already`, `commons.person-removed`. */
export const appointKeeper: Act<Community, { person: PersonId }, CommunityEvent> = {
  name: 'commons.appoint-keeper',
  decide: (community, { person }, { actor }) => {
    if (community.status === 'unfounded') return refuse('commons.unknown')
    if (community.keepers.includes(person)) return refuse('commons.keeper-already')
    if (community.removed.includes(person)) return refuse('commons.person-removed')
    return { happened: [happened({ type: 'KeeperAppointed', person, by: actingPerson(actor) })] }
  },
}
