// What the page of the typed charts and its downloads have in common: the look of an observer, for whoever may
// see the charts. It holds no name, not even for those who know them.

import { refuse } from '../../../kernel/index.ts'
import { type House, noPage } from '../../../kit/index.ts'
import { hasOpened, type Opened } from '../../index.ts'
import type { HearingPage } from '../use-hearing.ts'

export type UnattributedLook = { state: Opened; words: HearingPage['look']['words'] }

/** @throws the page that says that there is nothing here for this visitor. */
export const unattributed = async (house: House, id: string): Promise<UnattributedLook> => {
  const { look } = house.ideas.hearing
  const seen = await look(id, 'gallery')
  if (!seen || !hasOpened(seen.state)) {
    const own = await look(id, null)
    const before = own !== null && !hasOpened(own.state)
    throw noPage(house, refuse(before ? 'hearing.not-opened' : 'hearing.unknown'))
  }
  return { state: seen.state, words: seen.words }
}
