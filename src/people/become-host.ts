import { type Act, happened, refuse } from '../kernel/index.ts'
import type { Person, PersonEvent } from './person.ts'

/**
 * A person who is known here opens a host's link. Refusals: `people.host-already`, `people.host-link-needed`,
 * `people.unknown`.
 */
export const becomeHost: Act<Person, Record<string, never>, PersonEvent> = {
  name: 'people.become-host',
  decide: (person, _input, { actor }) => {
    if (person.status === 'unknown') return refuse('people.unknown')
    if (!actor.host) return refuse('people.host-link-needed')
    if (person.host) return refuse('people.host-already')
    return { happened: [happened({ type: 'BecameHost' })] }
  },
}
