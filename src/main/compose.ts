// The living parts of the house, put together by hand. What runs where is decided by who calls this.

import { createHash, createHmac, randomBytes } from 'node:crypto'
import { joinRights, mayBy } from '../charter/index.ts'
import { commonsRights } from '../commons/index.ts'
import { commonsProjections } from '../commons/store/index.ts'
import { asSeenBy, audienceAs, hearingKind, hearingRights, isFace, lookAs } from '../hearing/index.ts'
import { hearingProjection } from '../hearing/store/projection.ts'
import {
  type Actor,
  type Clock,
  keyFrom,
  look,
  type Ports,
  perform,
  type StreamId,
  type StreamKind,
} from '../kernel/index.ts'
import { peopleRights } from '../people/index.ts'
import { peopleProjections } from '../people/store/index.ts'
import type { Perform } from '../platform/http/acts.ts'
import {
  type Connection,
  type Database,
  type Followable,
  openHub,
  openJournal,
  rememberStates,
  type Seal,
  type Wakes,
  wakeThroughPostgres,
} from '../platform/index.ts'
import { commitTo, saltBytes } from '../record/index.ts'

export const rights = joinRights(peopleRights, commonsRights, hearingRights)

const hearings: Followable = {
  kind: hearingKind,
  audienceOf: (state, actor, as) => (as === null || isFace(as) ? audienceAs(state, actor, as) : null),
  asSeenBy,
  lookAs,
}

const seal: Seal = ({ field, text }) => {
  const salt = randomBytes(saltBytes)
  const mac = (key: Uint8Array, message: string) => createHmac('sha256', key).update(message).digest('hex')
  return { salt, commitment: commitTo(mac, salt, field, text) }
}

type HouseParts = {
  database: Database
  connection: Connection
  clock: Clock
  /** Who stands behind open sessions now. */
  actorsOf: (sessions: readonly string[]) => Promise<Map<string, Actor | null>>
}

export const openHouse = ({ database, connection, clock, actorsOf }: HouseParts) => {
  const wakes: Wakes = wakeThroughPostgres(connection)
  const projections = [...peopleProjections, ...commonsProjections, hearingProjection]
  const journal = openJournal({ database, seal, projections, wake: wakes.wake })
  const ports: Ports = {
    journal,
    memory: rememberStates(),
    clock,
    hash: (text) => createHash('sha256').update(text).digest('hex'),
    may: mayBy(rights),
  }
  const hub = openHub({ database, journal, wakes, followables: [hearings], actorsOf })
  const performing: Perform = (kind, act, command) => perform(ports, kind, act, command)
  return {
    database,
    clock,
    wakes,
    hub,
    ports,
    perform: performing,
    newKey: () => keyFrom(randomBytes(20)),
    lookAt: <State, E extends { type: string }>(kind: StreamKind<State, E>, stream: StreamId) =>
      look(ports, kind, stream),
    close: async () => {
      hub.close()
      await wakes.close()
    },
  }
}
export type LivingHouse = ReturnType<typeof openHouse>
