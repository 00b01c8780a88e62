// A lock that frees itself when its owner dies, however it dies, on every system and without a
// library: a port on the loopback. A file with a process number does not do: after `kill -9` in a
// container the next process often has the same number.

import { createHash } from 'node:crypto'
import { connect, createServer } from 'node:net'

/** Runs `work` while nobody else on this machine runs something under the same name; waits for them first. */
export const inTurn = async (name, work) => {
  const lock = await taken(name)
  try {
    return await work()
  } finally {
    lock.close()
    for (const waiting of lock.waiting) waiting.destroy()
  }
}

const taken = async (name) => {
  const sign = createHash('sha256').update(name).digest('hex')
  const first = 20_000 + (Number.parseInt(sign.slice(0, 6), 16) % 9_000)
  let toldToWait = false
  for (let port = first; port < first + 20; ) {
    const lock = await listen(port, sign)
    if (lock) return lock
    const ours = await gone(port, sign, () => {
      if (!toldToWait) console.log('Another Commonwise is getting ready here; waiting …')
      toldToWait = true
    })
    // A stranger's port is passed by; one of ours is tried again as soon as its owner has let go.
    if (!ours) port++
  }
  throw new Error('No port of the loopback is free to wait in turn.')
}

const listen = (port, sign) =>
  new Promise((resolve, reject) => {
    const waiting = new Set()
    const server = createServer((socket) => {
      waiting.add(socket)
      socket.on('error', () => {})
      socket.on('close', () => waiting.delete(socket))
      socket.write(sign)
    })
    server.waiting = waiting
    server.once('error', (error) =>
      ['EADDRINUSE', 'EACCES'].includes(error.code) ? resolve(null) : reject(error),
    )
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => {
      server.unref()
      resolve(server)
    })
  })

/** Waits until the owner of the port has let go; answers false at once if it is not one of ours. */
const gone = (port, sign, onWait) =>
  new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1' })
    let heard = ''
    socket.setEncoding('utf8').setTimeout(2_000, () => !heard && socket.destroy())
    socket.on('data', (text) => {
      heard += text
      if (heard === sign) onWait()
      else if (!sign.startsWith(heard)) socket.destroy()
    })
    socket.on('error', (error) => {
      if (error.code === 'ECONNREFUSED') heard = sign
    })
    socket.on('close', () => resolve(heard === sign))
  })
