import { type Act, happened, refuse } from '../kernel/index.ts'
import type { PersonId } from '../people/index.ts'
import { actingPerson, type Community, type CommunityEvent } from './community.ts'

/** Refusals: `commons.unknown`, `commons.not-removed`. */
export const readmitPerson: Act<Community, { person: PersonId }, CommunityEvent> = {
  name: 'commons.readmit-person',
  decide: (community, { person }, { actor }) => {
    if (community.status === 'unfounded') return refuse('commons.unknown')
    if (!community.removed.includes(person)) return refuse('commons.not-removed')
    return { happened: [happened({ type: 'PersonReadmitted', person, by: actingPerson(actor) })] }
  },
}
