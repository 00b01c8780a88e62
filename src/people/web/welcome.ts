// Coming in with nothing but a name, by the host's link, or from another device of one's own.

import { type Actor, isKey, isRefusal, nobody, type Refusal, refuse } from '../../kernel/index.ts'
import { arrive, becomeHost, type PersonId, parseName, personKind, personStream, type Way } from '../index.ts'
import { spendDeviceLink } from '../store/device-link.ts'
import { spendHostLink } from '../store/host-link.ts'
import { hostsOf } from '../store/persons.ts'
import { keyOf } from '../store/secrets.ts'
import { beginSession, everSignedOut } from '../store/sessions.ts'
import { sessionCookie } from './cookies.ts'
import { deviceFrom } from './device.ts'
import type { Desk, Welcome } from './reception.ts'

/** A new session of this browser; the one it had before ends, so that nothing planted in it lives on. */
export const begin = async (desk: Desk, person: PersonId): Promise<Welcome> => {
  const device = deviceFrom(desk.headers.get('user-agent'))
  const before = desk.signedIn?.session.id ?? null
  const token = await beginSession(desk, { person, device, before })
  if (before !== null) desk.ended(before)
  return { person, actor: as(person), cookies: [sessionCookie(token, desk.secure)] }
}

/** Enough to go on acting in the same request; the next one asks anew who this is. */
export const as = (person: PersonId): Actor => ({ ...nobody, persons: [person] })

/**
 * Who arrives bears an id made from the form's secret. The same form twice, as when the first answer was lost, is the
 * same person; but not after they have signed out, when going back in the browser must not bring them back.
 */
export const arriving = async (
  desk: Desk,
  { name, way, secret }: { name: string; way: Way; secret: string },
): Promise<PersonId | Refusal> => {
  const person = keyOf('arrive', secret)
  const outcome = await desk.perform(personKind, arrive, {
    key: person,
    stream: personStream(person),
    actor: { ...nobody, host: way === 'host' },
    input: { name, way },
  })
  if (isRefusal(outcome)) return outcome
  if (outcome.repeated && (await everSignedOut(desk.database, person)))
    return refuse('people.arrived-already')
  return person
}

/** Refusals: those of the name, `people.arrived-already`, `http.too-many`. */
export const welcomeGuest = async (
  desk: Desk,
  { name, secret }: { name: string; secret: string },
): Promise<Welcome | Refusal> => {
  if (!isKey(secret)) return refuse('kernel.key-malformed')
  const seconds = desk.limit.take(`guests from ${desk.address}`)
  if (seconds > 0) return refuse('http.too-many', { seconds })
  const person = await arriving(desk, { name, way: 'guest', secret })
  return isRefusal(person) ? person : begin(desk, person)
}

/**
 * `as`: the id of a host who is back, `me` for who is signed in here, or `new` with a `name`.
 * Refusals: `people.host-link-spent`, those of the name, `people.unknown`.
 */
export const welcomeHost = async (
  desk: Desk,
  form: { token: unknown; secret: string; as: string; name: string },
): Promise<Welcome | Refusal> => {
  if (!isKey(form.secret)) return refuse('kernel.key-malformed')
  // What could be refused is asked before the link is used up.
  const who = await hostFrom(desk, form)
  if (isRefusal(who)) return who
  const by = keyOf('host', form.secret)
  if (!(await spendHostLink(desk, { token: form.token, by }))) return refuse('people.host-link-spent')
  const person = await who.arrive()
  return isRefusal(person) ? person : begin(desk, person)
}

type Arriving = { arrive: () => Promise<PersonId | Refusal> }

const hostFrom = async (
  desk: Desk,
  { secret, as: whom, name }: { secret: string; as: string; name: string },
): Promise<Arriving | Refusal> => {
  if (whom === 'new') {
    const called = parseName(name)
    return isRefusal(called)
      ? called
      : { arrive: () => arriving(desk, { name: called, way: 'host', secret }) }
  }
  if (whom === 'me') {
    const person = desk.signedIn?.session.person
    return person === undefined
      ? refuse('people.unknown')
      : { arrive: () => entrusting(desk, person, secret) }
  }
  const hosts = await hostsOf(desk.database)
  return hosts.some(({ id }) => id === whom) ? { arrive: async () => whom } : refuse('people.unknown')
}

const entrusting = async (desk: Desk, person: PersonId, secret: string): Promise<PersonId | Refusal> => {
  const outcome = await desk.perform(personKind, becomeHost, {
    key: keyOf('become-host', secret),
    stream: personStream(person),
    actor: { ...as(person), host: true },
    input: {},
  })
  return isRefusal(outcome) && outcome.refusal !== 'people.host-already' ? outcome : person
}

/** Refusals: `people.device-link-spent`. */
export const enterByDevice = async (desk: Desk, token: unknown): Promise<Welcome | Refusal> => {
  const person = await spendDeviceLink(desk, token)
  return person === null ? refuse('people.device-link-spent') : begin(desk, person)
}
