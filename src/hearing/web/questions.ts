// What the pages of hearings ask the house, beyond performing acts.

import type { Actor, Refusal } from '../../kernel/index.ts'
import type { Look } from '../../kit/live/feed.ts'
import type { Face, Hearing } from '../index.ts'
import type { Listed } from '../store/hearings.ts'

export type HearingQuestions = {
  /** A fresh look at a hearing as the visitor, or as a lesser face of theirs; null where there is nothing for them. */
  look: (id: string, face: Face | null) => Promise<Look<Hearing> | null>
  /** The hearings that the visitor may know of. */
  list: () => Promise<Listed[]>
  byCode: (code: string) => Promise<{ id: string; joinOpen: boolean } | null>
  /** A new join code: six letters and digits that cannot be taken for one another. */
  newJoinCode: () => string
  /** The community whose hearings these are; null before it is founded. */
  community: string | null
  /** Who the visitor is once they have given a name (a guest arrives): the actor, and the cookie that remembers the device. */
  arriveAsGuest: (name: string) => Promise<{ actor: Actor; cookie: string } | Refusal>
}

declare module '../../kit/house.ts' {
  interface Ideas {
    hearing: HearingQuestions
  }
}
