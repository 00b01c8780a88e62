// The one-time link that makes its first visitor the host, as a whole address.

import { randomBytes } from 'node:crypto'
import { makeHostLink } from '../people/store/index.ts'
import type { Database } from '../platform/index.ts'

/** `base` is where the visitor finds this house, for example `http://localhost:4400`. */
export const hostLinkAt = async (database: Database, base: string): Promise<string> => {
  const token = await makeHostLink(database, Date.now, randomBytes)
  return new URL(`/host/${token}`, base).href
}
