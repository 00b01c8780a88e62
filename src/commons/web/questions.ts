// What the pages of the commons ask the house, beyond performing acts.

import type { NamesOf } from '../../people/index.ts'
import type { CommunityLook } from '../store/communities.ts'

export type CommonsQuestions = {
  /** The community of this house; null before its founding. */
  community: CommunityLook | null
  namesOf: NamesOf
}

declare module '../../kit/house.ts' {
  interface Ideas {
    commons: CommonsQuestions
  }
}
