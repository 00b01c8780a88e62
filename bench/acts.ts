// Acts per second, durable, by one process and by two over one database, against Emmett's event store.

import pg from 'pg'
import { freePort } from '../src/main/testing/house-process.ts'
import { newKey } from '../src/main/testing/inhabitants.ts'
import { hearingWithScribes } from '../src/main/testing/scribes.ts'
import { openTwoHouses } from '../src/main/testing/two-houses.ts'
import { figure, median, quantile, table } from './parts/figures.ts'
import { atTheEnd, carryOut } from './parts/finally.ts'
import { describeMachine, usageOf } from './parts/machine.ts'
import { installPeer, runPeer } from './parts/peer.ts'
import { saying } from './parts/sides.ts'
import { type Written, writeFor } from './parts/writers.ts'

const writers = 48
const rounds = 5
const roundMilliseconds = 4_000

await carryOut(async () => {
  const machine = describeMachine()
  const peer = await installPeer('emmett', [
    '@event-driven-io/emmett@0.42.0',
    '@event-driven-io/emmett-postgresql@0.42.0',
    'hono@4.13.19',
    '@hono/node-server@2.1.8',
  ])
  const houses = await openTwoHouses({
    program: ['src/main/commonwise.ts', 'start'],
    ready: 'Ctrl-C stops it.',
  })
  atTheEnd(houses.close)
  const admin = new pg.Client({ connectionString: houses.databaseUrl })
  await admin.connect()
  await admin.query('create database emmett')
  const { fsync, synchronous_commit: commit } = (
    await admin.query(
      `select current_setting('fsync') as fsync, current_setting('synchronous_commit') as synchronous_commit`,
    )
  ).rows[0]
  await admin.end()
  const theirPort = await freePort()
  const emmett = await runPeer(peer, 'emmett.mjs', {
    PORT: String(theirPort),
    DATABASE_URL: houses.databaseUrl.replace('/commonwise?', '/emmett?'),
  })

  atTheEnd(emmett.stop)

  /** Each round has hearings and scribes of its own: nobody writes as fast for long as the limit per person forbids. */
  const ourDesks = (name: string) =>
    Promise.all(
      Array.from({ length: writers }, async (_, writer) => {
        const scribe = `${name}-${writer}`
        const id = await houses.hearing(hearingWithScribes([scribe]))
        return { id, cookie: await houses.signIn(`person-${scribe}`) }
      }),
    )

  const ours = async (name: string, ports: readonly number[]): Promise<Written> => {
    const desks = await ourDesks(name)
    return writeFor(roundMilliseconds, writers, (writer) => {
      const { id, cookie } = desks[writer]!
      const key = newKey()
      const port = ports[writer % ports.length]!
      return {
        port,
        cookie,
        key,
        path: `/api/v1/hearings/${id}/acts/record-entry`,
        input: { chart: 'data', text: saying(key) },
      }
    })
  }

  const theirs = (name: string): Promise<Written> =>
    writeFor(roundMilliseconds, writers, (writer) => {
      const key = newKey()
      return {
        port: theirPort,
        key,
        path: `/hearings/${name}-${writer}/entries`,
        input: { entry: key, chart: 'data', text: saying(key) },
      }
    })

  const [first, second] = houses.houses
  const sides = [
    {
      name: 'Commonwise, one process',
      pids: [first.pid()],
      run: (round: string) => ours(`one-${round}`, [first.port]),
    },
    {
      name: 'Commonwise, two processes',
      pids: [first.pid(), second.pid()],
      run: (round: string) => ours(`two-${round}`, [first.port, second.port]),
    },
    { name: 'Emmett, one process', pids: [emmett.pid], run: (round: string) => theirs(`their-${round}`) },
  ].map((side) => ({
    ...side,
    perSecond: [] as number[],
    p50: [] as number[],
    p99: [] as number[],
    cpu: [] as number[],
    again: 0,
  }))

  // The first round warms everything up and is not counted.
  for (let round = 0; round <= rounds; round++)
    for (const side of round % 2 ? sides : sides.toReversed()) {
      const cpuSeconds = () => side.pids.reduce((sum, pid) => sum + usageOf(pid).cpuSeconds, 0)
      const before = cpuSeconds()
      const { perSecond, delays, again } = await side.run(`${round}`)
      if (round === 0) continue
      side.perSecond.push(perSecond)
      side.again += again
      side.p50.push(quantile(delays, 0.5))
      side.p99.push(quantile(delays, 0.99))
      side.cpu.push(((cpuSeconds() - before) * 1e6) / delays.length)
    }

  console.log(`\n## Acts per second\n\n${machine}; ${peer.names.join(', ')}\n`)
  console.log(
    table(
      ['server', 'acts per second', 'best round', 'p50 ms', 'p99 ms', 'CPU per act µs', 'asked to come back'],
      sides.map(({ name, perSecond, p50, p99, cpu, again }) => [
        name,
        figure(median(perSecond)),
        figure(Math.max(...perSecond)),
        figure(median(p50)),
        figure(median(p99)),
        figure(median(cpu)),
        String(again),
      ]),
    ),
  )
  console.log(
    `\nMedian of ${rounds} interleaved rounds of ${roundMilliseconds / 1_000} s; ${writers} writers over HTTP, each in a hearing of their own, ` +
      `on one embedded PostgreSQL (fsync ${fsync}, synchronous_commit ${commit}). Ours asks who acts and whether they may, and keeps the ` +
      'key of the command and a salted commitment with the words; theirs appends.',
  )
})
