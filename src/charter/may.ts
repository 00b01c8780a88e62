// The one table of rights, and the one function that reads it. What no row allows is denied.

import { type May, type Refusal, refuse } from '../kernel/index.ts'

/** For each act, by name, the standings that may do it. */
export type Rights = Readonly<Record<string, readonly string[]>>

/** Joins the tables of the ideas. @throws Error where two of them speak of one act. */
export const joinRights = (...tables: readonly Rights[]): Rights => {
  const joined: Record<string, readonly string[]> = {}
  for (const table of tables)
    for (const [act, standings] of Object.entries(table)) {
      if (Object.hasOwn(joined, act)) throw new Error(`Two ideas claim the rights of ${act}`)
      joined[act] = standings
    }
  return joined
}

/** `charter.not-allowed` for those who may never, `charter.sign-in` for those who have not said who they are. */
export const mayBy =
  (rights: Rights): May =>
  (standings, act): Refusal | null => {
    const allowed = Object.hasOwn(rights, act) ? (rights[act] ?? []) : []
    if (standings.some((standing) => allowed.includes(standing))) return null
    return refuse(standings.includes('anonymous') ? 'charter.sign-in' : 'charter.not-allowed', { act })
  }
