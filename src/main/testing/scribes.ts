// Scribes who write as fast as they are answered, and keep what they were told: new entries, and changes
// of wordings that others are changing at the same moment.

import { setTimeout as pause } from 'node:timers/promises'
import type { HearingEvent } from '../../hearing/index.ts'
import { opened } from '../../hearing/testing/cast.ts'
import type { StreamId } from '../../kernel/index.ts'
import type { Database } from '../../platform/index.ts'
import { type Answer, type Asking, sendUntilAnswered } from './asking.ts'
import type { Chance } from './chance.ts'
import type { Log, Told } from './history.ts'
import { newKey } from './inhabitants.ts'

const charts = ['problems', 'solutions', 'concerns', 'data'] as const

/** An open hearing with a gallery, in which these persons hold the pen; their ids are `person-<name>`. */
export const hearingWithScribes = (names: readonly string[]): readonly HearingEvent[] => [
  ...opened,
  ...names.flatMap((name): HearingEvent[] => [
    { type: 'MemberJoined', member: name, person: `person-${name}`, name: `w-${name}` },
    { type: 'ScribeAppointed', member: name },
  ]),
]

/** What the scribes of one hearing know of each other's entries: the last ones, and their versions. */
type Desk = { hearing: string; entries: Map<string, number> }

export const openDesk = (hearing: string): Desk => ({ hearing, entries: new Map() })

export type Scribe = {
  desk: Desk
  cookie: string
  asking: Asking
  chance: Chance
  port: () => number
  told: Told[]
  /** What was answered while a house or the database was away. */
  away: Answer[]
  stopped: () => boolean
  /** Makes the key of one more sending: the same each time, unless a test wants to see that it matters. */
  keyOfRetry?: (key: string) => string
}

export const write = async (scribe: Scribe): Promise<void> => {
  while (!scribe.stopped()) {
    await writeOnce(scribe)
    await pause(scribe.chance.between(0, 20))
  }
}

const writeOnce = async (scribe: Scribe): Promise<void> => {
  const { desk, cookie, asking, chance, port, told, away } = scribe
  const key = newKey()
  const says = `what was said ${key}`
  const known = [...desk.entries].slice(-3)
  const saw = known.length > 0 && chance.next() < 0.35 ? chance.pick(known) : null
  const input = saw
    ? { entry: saw[0], version: saw[1], text: says }
    : { chart: chance.pick(charts), text: says }
  const path = `/api/v1/hearings/${desk.hearing}/acts/${saw ? 'amend-entry' : 'record-entry'}`
  const invoked = performance.now()
  const sent = await sendUntilAnswered(
    asking,
    { path, cookie, key, input },
    { port, until: Date.now() + 30_000 },
  )
  if (!sent) throw new Error(`${key} was never answered`)
  const { status, body } = sent.answer
  away.push(...sent.away)
  if (status === 200) desk.entries.set(saw ? saw[0] : key, saw ? saw[1] + 1 : 1)
  else if (status !== 409) throw new Error(`${key} was answered ${status} ${JSON.stringify(body)}`)
  told.push({
    key,
    stream: `hearing/${desk.hearing}`,
    invoked,
    returned: performance.now(),
    says,
    ...(saw && { saw: { entry: saw[0], version: saw[1] } }),
    outcome: status === 200 ? { version: Number(body.version) } : { refusal: String(body.refusal) },
  })
}

/** All that the database holds of these hearings since version `from`. */
export const logOf = async ({ pool }: Database, streams: readonly StreamId[]): Promise<Log> => {
  const events = await pool.query(
    'select stream, version, data from event where stream = any($1) order by version',
    [streams],
  )
  const commands = await pool.query(
    `select key, stream, version from command where stream = any($1) and act <> 'test'`,
    [streams],
  )
  const words = await pool.query(`select id, text from words where field = 'entry'`)
  return {
    events: events.rows.map(({ stream, version, data }) => ({
      stream,
      version,
      event: data,
      by: makerOf(data),
    })),
    commands: commands.rows,
    words: words.rows.map(({ id, text }) => ({ key: keyIn(id), text })),
  }
}

/** Ids are made from the key: `w-<key>`, `w-<key>-2`. */
const keyIn = (id: string): string => id.replace(/^w-/, '').replace(/-\d+$/, '')

const makerOf = (event: HearingEvent): string | null =>
  event.type === 'EntryRecorded' || event.type === 'EntryAmended' ? keyIn(event.text) : null
