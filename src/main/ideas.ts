// What each idea's pages may ask, answered for one visitor.

import { randomInt } from 'node:crypto'
import type { CommunityLook } from '../commons/store/index.ts'
import type { Face, Hearing } from '../hearing/index.ts'
import { hearingByCode, hearingsFor } from '../hearing/store/hearings.ts'
import type { HearingQuestions } from '../hearing/web/questions.ts'
import { isRefusal, nobody } from '../kernel/index.ts'
import type { House } from '../kit/house.ts'
import type { Look } from '../kit/live/feed.ts'
import { arrive, personKind, personStream } from '../people/index.ts'
import { type Asking, profileOf, type SignedIn } from '../people/store/index.ts'
import { beginSession } from '../people/store/sessions.ts'
import type { LivingHouse } from './compose.ts'

export type IdeasParts = {
  house: LivingHouse
  asking: Asking
  random: (bytes: number) => Uint8Array
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
}

export const ideasFor = async (
  parts: IdeasParts,
  visit: Visit,
): Promise<{ ideas: House['ideas']; visitor: House['visitor'] }> => {
  const person = visit.signedIn?.actor.persons[0]
  const profile = person ? await profileOf(parts.house.database, person) : null
  return {
    visitor: profile && { name: profile.name ?? '' },
    ideas: { hearing: hearingQuestions(parts, visit) },
  }
}

/** Neither 0 and o, nor 1, i and l, nor u and v. */
const codeLetters = 'abcdefghjkmnpqrstwxyz23456789'
const codeLength = 6

const hearingQuestions = (parts: IdeasParts, { signedIn, community, headers }: Visit): HearingQuestions => {
  const { house, secure, sessionCookie } = parts
  const actor = signedIn?.actor ?? nobody
  return {
    look: async (id: string, face: Face | null) =>
      (await house.hub.look(`hearing/${id}`, actor, face)) as Look<Hearing> | null,
    list: async () => (community ? hearingsFor(house.database, community.id, actor) : []),
    byCode: (code) => hearingByCode(house.database, code),
    newJoinCode: () =>
      Array.from({ length: codeLength }, () => codeLetters[randomInt(codeLetters.length)]).join(''),
    community: community?.id ?? null,
    arriveAsGuest: async (name) => {
      const key = house.newKey()
      const input = { name, way: 'guest' as const }
      const arrived = await house.perform(personKind, arrive, {
        key,
        stream: personStream(key),
        actor: nobody,
        input,
      })
      if (isRefusal(arrived)) return arrived
      const device = headers.get('user-agent')?.slice(0, 80) ?? ''
      const token = await beginSession(parts.asking as never, { person: key, device, before: null })
      const cookie = `${sessionCookie}=${token}; Path=/; Max-Age=31536000; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`
      const guest = { ...nobody, persons: [key] }
      return {
        perform: (kind, act, command) => house.perform(kind, act, { ...command, actor: guest }),
        cookie,
      }
    },
  }
}
