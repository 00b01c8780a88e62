import { type Act, happened, isSelf, refuse } from '../kernel/index.ts'
import type { Person, PersonEvent, PersonId } from './person.ts'

/**
 * What a guest said here turns out to be this account's: from now on the account acts as that guest too.
 * That the guest agrees is the caller's proof: only sign-in performs this act, in the guest's own browser.
 * Refusals: `people.unknown`, `people.account-needed`, `people.guest-claimed`.
 */
export const claimGuest: Act<Person, { guest: PersonId }, PersonEvent> = {
  name: 'people.claim-guest',
  decide: (person, { guest }, { actor }) => {
    if (person.status === 'unknown') return refuse('people.unknown')
    if (person.email === null) return refuse('people.account-needed')
    if (isSelf(actor, guest) || guest === person.id || person.guests.includes(guest))
      return refuse('people.guest-claimed')
    return { happened: [happened({ type: 'GuestClaimed', guest })] }
  },
}
