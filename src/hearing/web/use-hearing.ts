// A hearing on a page on which everything can be done.

import { acts } from '../commands.ts'
import { type HearingPage, useLiveHearing } from './live-hearing.ts'

export type { HearingPage } from './live-hearing.ts'

/** The hearing as this page sees it now, and `act(name, input)` to do something in it. */
export const useHearing = (page: HearingPage) => useLiveHearing(page, acts)
