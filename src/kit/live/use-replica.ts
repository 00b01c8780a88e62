// A replica for a React page: rendered on the server from the look alone, live in the browser.

import { useEffect, useState, useSyncExternalStore } from 'react'
import { Replica, type ReplicaParts, type Shown } from './replica.ts'

export const useReplica = <State, E extends { type: string }>(
  parts: ReplicaParts<State, E>,
): Shown<State> & Pick<Replica<State, E>, 'act' | 'dismiss'> => {
  const [replica] = useState(() => new Replica(parts))
  useEffect(() => replica.start(), [replica])
  const shown = useSyncExternalStore(replica.subscribe, replica.shown, replica.shown)
  return { ...shown, act: replica.act, dismiss: replica.dismiss }
}
