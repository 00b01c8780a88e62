// What people vote on: a sentence that somebody wrote, and what moderation said of it.

/** Rejected −1, not yet decided 0, accepted 1: a rejected statement keeps the votes that it had. */
export type Moderation = -1 | 0 | 1

export type Statement = Readonly<{
  id: string
  /** Empty where only the votes on it are known. */
  text: string
  author: string | null
  moderated: Moderation
  /** About the people who vote, not about the matter: "I drive a taxi". */
  meta: boolean
  /** When it was written, milliseconds since 1970. */
  time: number | null
}>
