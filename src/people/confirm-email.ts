import { type Act, happened, isRefusal, refuse, utter } from '../kernel/index.ts'
import { parseEmail } from './email.ts'
import type { Person, PersonEvent } from './person.ts'

/**
 * A person has shown that mail to this address reaches them; from now on they can come back by it.
 * The address before is erased. The proof is the caller's: only sign-in performs this act.
 * Refusals: `people.unknown`, `people.email-malformed`.
 */
export const confirmEmail: Act<Person, { email: string }, PersonEvent> = {
  name: 'people.confirm-email',
  decide: (person, { email }, context) => {
    if (person.status === 'unknown') return refuse('people.unknown')
    const address = parseEmail(email)
    if (isRefusal(address)) return address
    const words = utter(context, address, 'email', person.id)
    const erases = person.email === null ? [] : [person.email]
    return { happened: [happened({ type: 'EmailConfirmed', email: words.id }, words)], erases }
  },
}
