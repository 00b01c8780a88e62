// What each idea's pages may ask, answered for one visitor.

import { randomInt } from 'node:crypto'
import type { CommunityLook } from '../commons/store/index.ts'
import type { CommonsQuestions } from '../commons/web/questions.ts'
import { type Face, type Hearing, hearingStream, joinCodeFrom } from '../hearing/index.ts'
import { hearingByCode, hearingsFor } from '../hearing/store/hearings.ts'
import type { HearingQuestions } from '../hearing/web/questions.ts'
import { isRefusal, nobody } from '../kernel/index.ts'
import type { House } from '../kit/house.ts'
import type { Look } from '../kit/live/feed.ts'
import type { Locale } from '../kit/words/locales.ts'
import { type Asking, namesOf, type SignedIn } from '../people/store/index.ts'
import { type Reception, type ReceptionParts, receptionFor } from '../people/web/reception.ts'
import { limitBy } from '../platform/http/limits.ts'
import { openOutbox, readOutbox } from '../platform/mail/outbox.ts'
import type { Post } from '../platform/mail/post.ts'
import type { LivingHouse } from './compose.ts'

export type IdeasParts = {
  house: LivingHouse
  asking: Asking
  random: (bytes: number) => Uint8Array
  /** Takes the mails. Without it they stand on the outbox page, which only hosts see. */
  mail?: Post
  sessionCookie: string
  /** As PUBLIC_URL says; null where nobody said. */
  publicOrigin: string | null
  /** Where phones find this house. */
  phonesOrigin: string
  secure: boolean
}

export type Visit = {
  signedIn: SignedIn | null
  community: CommunityLook | null
  headers: Headers
  address: string
  locale: Locale
}

/** A hall of guests, or a class signing in, comes from one address; a thousand an hour are no hall. */
const arrivals = { most: 600, perMilliseconds: 3_600_000 }

/** What the reception works with, made once for all visitors. */
export const openReception = ({ house, random, secure, mail }: IdeasParts): ReceptionParts => {
  const { database, clock, perform, wakes } = house
  return {
    database,
    clock,
    random,
    perform,
    secure,
    post: mail ?? openOutbox(database, clock),
    outbox: mail ? null : () => readOutbox(database, clock),
    limit: limitBy(clock, arrivals),
    ended: (session) => wakes.wake(`session/${session}`),
  }
}

export const ideasFor = async (
  parts: IdeasParts & { receiving: ReceptionParts },
  visit: Visit,
): Promise<{ ideas: House['ideas']; visitor: House['visitor'] }> => {
  const people = receptionFor(parts.receiving, { ...visit, place: visit.community?.name ?? 'Commonwise' })
  const me = await people.me()
  return {
    visitor: me && { name: me.name ?? '' },
    ideas: {
      people,
      commons: commonsQuestions(parts, visit),
      hearing: hearingQuestions(parts, visit, people),
    },
  }
}

const commonsQuestions = ({ house }: IdeasParts, { community }: Visit): CommonsQuestions => ({
  community,
  namesOf: namesOf(house.database),
})

const hearingQuestions = (
  { house }: IdeasParts,
  { signedIn, community }: Visit,
  people: Reception,
): HearingQuestions => {
  const actor = signedIn?.actor ?? nobody
  return {
    look: async (id: string, face: Face | null) =>
      (await house.hub.look(hearingStream(id), actor, face)) as Look<Hearing> | null,
    list: async () => (community ? hearingsFor(house.database, community.id, actor) : []),
    byCode: (code) => hearingByCode(house.database, code),
    newJoinCode: () => joinCodeFrom(randomInt),
    community: community?.id ?? null,
    arriveAsGuest: async (form) => {
      const welcome = await people.welcomeGuest(form)
      if (isRefusal(welcome)) return welcome
      return {
        perform: (kind, act, command) => house.perform(kind, act, { ...command, actor: welcome.actor }),
        cookie: welcome.cookies[0] ?? '',
      }
    },
  }
}
