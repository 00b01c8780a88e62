// The two sides of the comparison of live feeds: a hearing with its charts in Commonwise, and the same charts
// as arrays in a Yjs document on Hocuspocus.

import { type Asking, openAsking } from '../../src/main/testing/asking.ts'
import { newKey } from '../../src/main/testing/inhabitants.ts'
import { hearingWithScribes } from '../../src/main/testing/scribes.ts'
import type { TwoHouses } from '../../src/main/testing/two-houses.ts'
import { type Observer, observe } from './observer.ts'
import { type Peer, peerModule } from './peer.ts'

/** One thing that people write into and look at. */
export type Room = {
  /** Says it once; resolves when the writer has been answered, where there are answers. */
  record: (text: string) => Promise<void>
  /** Opens one reader and resolves when it has all that was said before. `seat` is the number of a participant. */
  open: (onMessage: (payload: Buffer, arrived: number) => void, seat: number | null) => Promise<Observer>
}

export const entriesBefore = 60
export const saying = (mark: string) =>
  `${mark}: the evenings are too loud for those who get up at five, and nobody asked them before the change.`
const lastBefore = `before-${entriesBefore - 1}`

/** Opens a reader and waits until it has seen everything. */
const whenCaughtUp = async (
  settings: Omit<Parameters<typeof observe>[0], 'onMessage'>,
  binary: boolean,
  onMessage: (payload: Buffer, arrived: number) => void,
): Promise<Observer> => {
  let caughtUp: () => void = () => {}
  const ready = new Promise<void>((resolve) => {
    caughtUp = resolve
  })
  const observer = await observe(
    {
      ...settings,
      onMessage: (payload, arrived) => {
        if (payload.includes(lastBefore)) caughtUp()
        onMessage(payload, arrived)
      },
    },
    binary,
  )
  await ready
  return observer
}

export const ourRoom = async (houses: TwoHouses, name: string, seats: number): Promise<Room> => {
  const asking: Asking = openAsking()
  const scribe = `scribe-${name}`
  const members = Array.from({ length: seats }, (_, seat) => `${name}-${seat}`)
  const id = await houses.hearing([
    ...hearingWithScribes([scribe]),
    ...members.map((member) => ({
      type: 'MemberJoined' as const,
      member,
      person: `person-${member}`,
      name: 'w-none' as const,
    })),
  ])
  const cookie = await houses.signIn(`person-${scribe}`)
  const cookies = await Promise.all(members.map((member) => houses.signIn(`person-${member}`)))
  const [{ port }] = houses.houses
  const path = `/api/v1/hearings/${id}/acts/record-entry`
  const record = async (text: string) => {
    const { status, body } = await asking.post({
      port,
      path,
      cookie,
      key: newKey(),
      input: { chart: 'problems', text: saying(text) },
    })
    if (status !== 200) throw new Error(`${status} ${JSON.stringify(body)}`)
  }
  for (let number = 0; number < entriesBefore; number++) await record(`before-${number}`)
  return {
    record,
    open: (onMessage, seat) => {
      const as = seat === null ? 'gallery' : null
      const ask = Buffer.from(JSON.stringify({ follow: `hearing/${id}`, after: 0, held: '', as }))
      const own = seat === null ? undefined : cookies[seat]
      return whenCaughtUp({ port, path: '/live', asks: [ask], ...(own && { cookie: own }) }, false, onMessage)
    },
  }
}

/** Messages of Hocuspocus begin with the document's name and a type: 0 for sync, 2 for authentication. */
const varUint = (value: number): Buffer => {
  const bytes: number[] = []
  for (let left = value; ; left >>>= 7) {
    if (left < 128) return Buffer.from([...bytes, left])
    bytes.push((left & 127) | 128)
  }
}
const varBytes = (bytes: Uint8Array) => Buffer.concat([varUint(bytes.length), bytes])
const varText = (text: string) => varBytes(Buffer.from(text))

export const theirRoom = async (peer: Peer, port: number, name: string): Promise<Room> => {
  const Y = await peerModule(peer, 'yjs/dist/yjs.mjs')
  const document = new Y.Doc()
  const authenticate = Buffer.concat([varText(name), varUint(2), varUint(0), varText(''), varText('4.8.0')])
  const syncStep1 = Buffer.concat([varText(name), varUint(0), varUint(0), varBytes(Buffer.from([0]))])
  const asks = [authenticate, syncStep1]
  const settings = { port, path: '/', asks }
  const writer = await observe({ ...settings, onMessage: () => {} }, true)
  document.on('update', (update: Uint8Array) =>
    writer.send(Buffer.concat([varText(name), varUint(0), varUint(2), varBytes(update)]), true),
  )
  const record = async (text: string) => {
    const entry = new Y.Map(
      Object.entries({ id: newKey(), text: saying(text), speaker: null, at: Date.now() }),
    )
    document.getArray('problems').push([entry])
  }
  for (let number = 0; number < entriesBefore; number++) await record(`before-${number}`)
  return { record, open: (onMessage) => whenCaughtUp(settings, true, onMessage) }
}
