// `commonwise host-link`: for a host who has lost the way in.

import type { Command } from '../commonwise.ts'
import { hostLinkAt } from '../host-link.ts'
import { withDatabase } from './database.ts'
import { readState } from './state.ts'

export const run: Command = async (settings) => {
  const state = await readState(settings)
  const base = settings.publicUrl?.origin ?? state?.here ?? `http://localhost:${settings.port}`
  const link = await withDatabase(settings, { migrated: true }, (database) => hostLinkAt(database, base))
  console.log(link)
  console.log('It works once, within a week. Whoever opens it first becomes a host.')
  if (!state && !settings.databaseUrl)
    console.log('Nothing serves here now: start Commonwise before you open it.')
  return 0
}
