import { type Act, happened, refuse } from '../kernel/index.ts'
import type { PersonId } from '../people/index.ts'
import { actingPerson, type Community, type CommunityEvent } from './community.ts'

/** A keeper is released before being removed, so that the office ends in the open. Refusals: `commons.unknown`, `commons.removed-already`, `commons.is-keeper`. */
export const removePerson: Act<Community, { person: PersonId }, CommunityEvent> = {
  name: 'commons.remove-person',
  decide: (community, { person }, { actor }) => {
    if (community.status === 'unfounded') return refuse('commons.unknown')
    if (community.keepers.includes(person)) return refuse('commons.is-keeper')
    if (community.removed.includes(person)) return refuse('commons.removed-already')
    return { happened: [happened({ type: 'PersonRemoved', person, by: actingPerson(actor) })] }
  },
}
