// "There is more" between processes: NOTIFY after commit on a connection of its own, carrying only the
// stream's name. A lost notification costs at most one round of polling (see hub.ts), never an event.

import pg from 'pg'
import type { Appending } from '../../kernel/index.ts'
import type { Connection } from '../database/database.ts'

/** Gets the name, and from its own process also what was appended. */
type Listener = (name: string, appended?: Appending) => void

export interface Wakes {
  /** Tells this process at once and the others soon. Never throws, may be lost. */
  wake: Listener
  onWake(listener: Listener): void
  close(): Promise<void>
}

const channel = 'commonwise_wakes'
const reconnectMilliseconds = 500
const listenersName = 'commonwise wakes'
/** As long as polling would take anyway. */
const askAgainMilliseconds = 2_000

/** For one process alone, and for tests. */
export const wakeLocally = (): Wakes => {
  const listeners: Listener[] = []
  return {
    wake: (name, appended) => {
      for (const listener of listeners) listener(name, appended)
    },
    onWake: (listener) => listeners.push(listener),
    close: async () => {},
  }
}

export const wakeThroughPostgres = (connection: Connection): Wakes => {
  const local = wakeLocally()
  const waiting = new Set<string>()
  let client: pg.Client | null = null
  let closed = false
  let sending = false

  const listen = async () => {
    if (closed) return
    const next = new pg.Client({ ...connection, application_name: listenersName })
    const again = () => {
      if (client === next) client = null
      next.end().catch(() => {})
      if (!closed) setTimeout(listen, reconnectMilliseconds).unref()
    }
    next.once('error', again)
    let ownBackend = 0
    next.on('notification', ({ payload, processId }) => {
      if (payload && processId !== ownBackend) local.wake(payload)
    })
    try {
      await next.connect()
      // A wake-up is worth no wait for the disk: what it tells of is committed already.
      await next.query('set synchronous_commit = off')
      ownBackend = (await next.query<{ pid: number }>('select pg_backend_pid() as pid')).rows[0]?.pid ?? 0
      await next.query(`listen ${channel}`)
      next.once('end', again)
      next.off('error', again)
      next.on('error', () => {})
      client = next
    } catch {
      // The database is away: the timer tries again, and polling carries on meanwhile.
      again()
    }
  }

  // A wake-up that nobody hears is a statement for nothing, at every act. Who has just begun to listen polls meanwhile.
  let others = true
  let askedAt = Number.NEGATIVE_INFINITY
  const othersListen = async (session: pg.Client): Promise<boolean> => {
    if (performance.now() - askedAt < askAgainMilliseconds) return others
    askedAt = performance.now()
    const { rows } = await session.query<{ others: boolean }>(
      `select exists (select from pg_stat_activity
         where datname = current_database() and application_name = $1 and pid <> pg_backend_pid()) as others`,
      [listenersName],
    )
    others = rows[0]?.others ?? true
    return others
  }

  const tell = async (session: pg.Client, names: readonly string[]): Promise<void> => {
    if (await othersListen(session))
      await session.query('select pg_notify($1, name) from unnest($2::text[]) as name', [channel, names])
  }

  const send = async () => {
    if (sending) return
    sending = true
    while (waiting.size > 0 && client) {
      const names = [...waiting]
      waiting.clear()
      await tell(client, names).catch(() => {})
    }
    waiting.clear()
    sending = false
  }

  void listen()
  return {
    wake: (name, appended) => {
      local.wake(name, appended)
      waiting.add(name)
      void send()
    },
    onWake: local.onWake,
    close: async () => {
      closed = true
      await client?.end().catch(() => {})
    },
  }
}
