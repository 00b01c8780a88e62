// Where the outbox keeps what was not yet sent: IndexedDB, so that a closed tab or an empty battery loses
// nothing; memory where the browser refuses that (a private window).

import { type DBSchema, openDB } from 'idb'

/** A command on its way. */
export type Kept = {
  key: string
  stream: string
  person: string
  act: string
  path: string
  input: unknown
  at: number
}

export interface Shelf {
  put(command: Kept): Promise<void>
  remove(key: string): Promise<void>
  /** In the order in which they were put. */
  all(stream: string, person: string): Promise<Kept[]>
}

interface Tables extends DBSchema {
  outbox: { key: number; value: Kept; indexes: { key: string } }
}

export const openShelf = async (): Promise<Shelf> => {
  try {
    const database = await openDB<Tables>('commonwise', 1, {
      upgrade: (db) => {
        db.createObjectStore('outbox', { autoIncrement: true }).createIndex('key', 'key', { unique: true })
      },
    })
    return {
      put: async (command) => {
        const change = database.transaction('outbox', 'readwrite', { durability: 'strict' })
        await change.store.put(command)
        await change.done
      },
      remove: async (key) => {
        const change = database.transaction('outbox', 'readwrite')
        const place = await change.store.index('key').getKey(key)
        if (place !== undefined) await change.store.delete(place)
        await change.done
      },
      all: async (stream, person) =>
        (await database.getAll('outbox')).filter((one) => one.stream === stream && one.person === person),
    }
  } catch {
    return shelfInMemory()
  }
}

export const shelfInMemory = (): Shelf => {
  const kept: Kept[] = []
  return {
    put: async (command) => void kept.push(command),
    remove: async (key) => {
      const place = kept.findIndex((one) => one.key === key)
      if (place >= 0) kept.splice(place, 1)
    },
    all: async (stream, person) => kept.filter((one) => one.stream === stream && one.person === person),
  }
}
