// The reception: what the pages of people ask the house for one visitor. Everything that opens the door goes
// through here, so that a page holds no secret and decides nothing.

import type { Actor, Clock, Refusal } from '../../kernel/index.ts'
import type { Locale } from '../../kit/words/index.ts'
import type { Perform } from '../../platform/http/acts.ts'
import type { Limiter } from '../../platform/http/limits.ts'
import type { Database } from '../../platform/index.ts'
import type { Posted } from '../../platform/mail/outbox.ts'
import type { Post } from '../../platform/mail/post.ts'
import type { PersonId } from '../index.ts'
import type { SignedIn } from '../store/actors.ts'
import { deviceLinkFor, makeDeviceLink } from '../store/device-link.ts'
import { hostLinkOpens } from '../store/host-link.ts'
import { hostsOf, namesOf, type Profile, profileOf } from '../store/persons.ts'
import type { Random } from '../store/secrets.ts'
import { mySessions, revokeSession, type Session } from '../store/sessions.ts'
import { lookAtLink } from '../store/sign-in.ts'
import { browserOf, noSessionCookie } from './cookies.ts'
import { ask, enterAs, enterByCode, enterByLink } from './enter.ts'
import { enterByDevice, welcomeGuest, welcomeHost } from './welcome.ts'

export type ReceptionParts = {
  database: Database
  clock: Clock
  random: Random
  perform: Perform
  post: Post
  /** What stands in the outbox, newest first; null where a mail server takes the mails. */
  outbox: (() => Promise<Posted[]>) | null
  /** How often one address on the net may ask for mails, or send guests. */
  limit: Limiter
  /** Tells the open feeds of a session that it has ended; unheard, they end some seconds later. */
  ended: (session: string) => void
  secure: boolean
}

export type Visit = {
  signedIn: SignedIn | null
  headers: Headers
  address: string
  locale: Locale
  /** What mails call this place: the community's name. */
  place: string
}

export type Desk = ReceptionParts & Visit

/** Somebody has come in: as whom they act from now on, and what their browser is to remember. */
export type Welcome = { person: PersonId; actor: Actor; cookies: readonly string[] }
/** `name`: they have proved their address and are new, so they have to say what to call them. */
export type Entered = Welcome | { needs: 'name' } | Refusal

type HostVisit = { hosts: { id: PersonId; name: string | null }[]; me: Profile | null }

export type Reception = {
  session: Session | null
  mailsGoToHost: boolean
  me: () => Promise<Profile | null>
  namesOf: (persons: readonly PersonId[]) => Promise<ReadonlyMap<PersonId, string | null>>

  /**
   * `secret` is made for this form and kept in that browser: the same form twice is one arrival. It is never the key of
   * a command, since keys become ids that others see, and whoever knew it could arrive as the same person.
   */
  welcomeGuest: (form: { name: string; secret: string }) => Promise<Welcome | Refusal>
  /** Whom a host link may be opened as; null where it opens nothing. */
  hostLink: (token: unknown) => Promise<HostVisit | null>
  welcomeHost: (form: {
    token: unknown
    secret: string
    as: string
    name: string
  }) => Promise<Welcome | Refusal>

  /** Sends a mail. `keep`: what the visitor said here is to go with this address. */
  ask: (form: {
    email: string
    keep: boolean
    origin: string
    next: string
  }) => Promise<{ cookies: string[] } | Refusal>
  lookAtLink: (token: unknown) => Promise<{ email: string } | Refusal>
  enterByLink: (token: unknown) => Promise<Entered>
  enterByCode: (code: string) => Promise<Entered>
  enterAs: (name: string) => Promise<Entered>

  deviceLink: () => Promise<string | null>
  /** The name of the person whom a link to another device is for, or null. */
  deviceLinkFor: (token: unknown) => Promise<string | null>
  enterByDevice: (token: unknown) => Promise<Welcome | Refusal>

  sessions: () => Promise<Session[]>
  revoke: (session: string) => Promise<boolean>
  /** Signs this device out; answers what its browser is to forget. */
  leave: () => Promise<string[]>
  outbox: () => Promise<Posted[] | null>
}

declare module '../../kit/house.ts' {
  interface Ideas {
    people: Reception
  }
}

export const receptionFor = (parts: ReceptionParts, visit: Visit): Reception => {
  const desk: Desk = { ...parts, ...visit }
  const { database, signedIn, secure } = desk
  const persons = signedIn?.actor.persons ?? []
  const revoke = async (session: string) => {
    const revoked = await revokeSession(desk, { session, persons })
    if (revoked) desk.ended(session)
    return revoked
  }
  const me = async () => (signedIn ? profileOf(database, signedIn.session.person) : null)
  return {
    session: signedIn?.session ?? null,
    mailsGoToHost: parts.outbox !== null,
    me,
    namesOf: namesOf(database),

    welcomeGuest: (form) => welcomeGuest(desk, form),
    hostLink: async (token) =>
      (await hostLinkOpens(desk, token)) ? { hosts: await hostsOf(database), me: await me() } : null,
    welcomeHost: (form) => welcomeHost(desk, form),

    ask: (form) => ask(desk, form),
    lookAtLink: (token) => lookAtLink(desk, { token, browser: browserOf(desk.headers, secure) }),
    enterByLink: (token) => enterByLink(desk, token),
    enterByCode: (code) => enterByCode(desk, code),
    enterAs: (name) => enterAs(desk, name),

    deviceLink: async () => (signedIn ? makeDeviceLink(desk, signedIn.session.person) : null),
    deviceLinkFor: async (token) => {
      const person = await deviceLinkFor(desk, token)
      return person === null ? null : ((await namesOf(database)([person])).get(person) ?? '')
    },
    enterByDevice: (token) => enterByDevice(desk, token),

    sessions: () => mySessions(desk, persons),
    revoke,
    leave: async () => {
      if (signedIn) await revoke(signedIn.session.id)
      return [noSessionCookie(secure)]
    },
    outbox: async () => parts.outbox?.() ?? null,
  }
}
