// A line that loses replies: it passes on what is asked, and every now and then swallows what comes back
// and is cut, so that whoever asked cannot know whether it was done.

import { once } from 'node:events'
import { connect, createServer, type Socket } from 'node:net'

export type LossyLine = { port: number; lost: () => number; close: () => Promise<void> }

const swallowMilliseconds = 30

/** @param loss the chance that a reply is lost; `random` answers numbers from 0 to below 1. */
export const lossyLine = async (
  to: number,
  { loss, random }: { loss: number; random: () => number },
): Promise<LossyLine> => {
  let lost = 0
  const open = new Set<Socket>()
  const server = createServer((near) => {
    const far = connect(to, '127.0.0.1')
    let swallowing = false
    const cut = () => {
      near.destroy()
      far.destroy()
    }
    for (const socket of [near, far]) {
      open.add(socket)
      socket.setNoDelay(true)
      socket.on('error', cut)
      socket.on('close', () => {
        open.delete(socket)
        cut()
      })
    }
    near.on('data', (bytes) => far.write(bytes))
    far.on('data', (bytes) => {
      if (!swallowing && random() < loss) {
        swallowing = true
        lost++
        setTimeout(cut, swallowMilliseconds)
      }
      if (!swallowing) near.write(bytes)
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    port: (server.address() as { port: number }).port,
    lost: () => lost,
    close: async () => {
      server.close()
      for (const socket of open) socket.destroy()
      await once(server, 'close').catch(() => {})
    },
  }
}
