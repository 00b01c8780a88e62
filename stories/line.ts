// A line that can be cut: what stands between a phone and the house in a hall with bad reception.

import { connect, createServer, type Socket } from 'node:net'

export type Line = { origin: string; cut: () => void; mend: () => void; close: () => Promise<void> }

export const lineTo = async (origin: string): Promise<Line> => {
  const { hostname, port } = new URL(origin)
  const open = new Set<Socket>()
  let whole = true
  const server = createServer((phone) => {
    if (!whole) return void phone.destroy()
    const house = connect(Number(port), hostname)
    for (const [one, other] of [
      [phone, house],
      [house, phone],
    ] as const) {
      open.add(one)
      one.pipe(other)
      one.on('error', () => other.destroy())
      one.on('close', () => {
        open.delete(one)
        other.destroy()
      })
    }
  })
  await new Promise<void>((resolve) => server.listen(0, resolve))
  const address = server.address()
  const own = typeof address === 'object' && address ? address.port : 0
  const drop = () => {
    for (const socket of open) socket.destroy()
  }
  return {
    origin: `http://localhost:${own}`,
    cut: () => {
      whole = false
      drop()
    },
    mend: () => {
      whole = true
    },
    close: () =>
      new Promise((resolve) => {
        drop()
        server.close(() => resolve())
      }),
  }
}
