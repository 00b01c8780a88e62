// What the pages of hearings ask the house, beyond performing acts.

import type { Refusal } from '../../kernel/index.ts'
import type { House } from '../../kit/house.ts'
import type { Look } from '../../kit/live/feed.ts'
import type { Face, Hearing } from '../index.ts'
import type { Joinable, Listed } from '../store/hearings.ts'

export type HearingQuestions = {
  /** A fresh look at a hearing as the visitor, or as a lesser face of theirs; null where there is nothing for them. */
  look: (id: string, face: Face | null) => Promise<Look<Hearing> | null>
  /** The hearings that the visitor may know of. */
  list: () => Promise<Listed[]>
  /** What a join code leads to, as people type it. Whoever holds the code may know the issue. */
  byCode: (code: string) => Promise<Joinable | null>
  /** A new join code: six letters and digits that cannot be taken for one another. */
  newJoinCode: () => string
  /** The community whose hearings these are; null before it is founded. */
  community: string | null
  /**
   * A visitor without a session has given a name: how to act as them in this answer, and the cookie that remembers
   * the device. `secret` makes the same form twice one arrival. It must never be a command's key, which others see.
   */
  arriveAsGuest: (form: {
    name: string
    secret: string
  }) => Promise<{ perform: House['perform']; cookie: string } | Refusal>
}

declare module '../../kit/house.ts' {
  interface Ideas {
    hearing: HearingQuestions
  }
}
