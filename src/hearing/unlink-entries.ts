import { happened } from '../kernel/index.ts'
import type { Linking } from './link-entries.ts'
import { isLinked } from './links.ts'
import { already, type HearingAct, whileOpen } from './preconditions.ts'

/** A concern that loses the solution that answered it asks again. */
export const unlinkEntries: HearingAct<Linking> = {
  name: 'hearing.unlink-entries',
  decide: whileOpen((state, { from, to, kind }) =>
    isLinked(state, { from, to, kind })
      ? { happened: [happened({ type: 'EntriesUnlinked', from, to, kind })] }
      : already,
  ),
}
