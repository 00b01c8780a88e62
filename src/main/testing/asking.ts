// Asking a house over the network as a program does, and sending a command until it has an answer.

import { Agent, request } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'

export type Answer = {
  status: number
  /** Seconds of Retry-After; null without one. */
  retryAfter: number | null
  body: Record<string, unknown>
  milliseconds: number
}

export type Post = { port: number; path: string; cookie?: string; key: string; input: unknown }

const patienceMilliseconds = 4_000

export const openAsking = () => {
  const agent = new Agent({ keepAlive: true, maxSockets: 200 })
  const ask = (
    { port, path, cookie, method }: { port: number; path: string; cookie?: string; method: string },
    headers: Record<string, string> = {},
    body = '',
  ): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const begun = performance.now()
      const sent = request(
        {
          host: '127.0.0.1',
          port,
          path,
          method,
          agent,
          timeout: patienceMilliseconds,
          headers: { ...(cookie && { cookie }), ...headers },
        },
        (answer) => {
          const parts: Buffer[] = []
          answer.on('data', (part: Buffer) => parts.push(part))
          answer.on('error', reject)
          answer.on('aborted', () => reject(new Error('cut')))
          answer.on('end', () => {
            const retryAfter = answer.headers['retry-after']
            const text = Buffer.concat(parts).toString()
            try {
              resolve({
                status: answer.statusCode ?? 0,
                retryAfter: retryAfter === undefined ? null : Number(retryAfter),
                body: text === '' ? {} : JSON.parse(text),
                milliseconds: performance.now() - begun,
              })
            } catch (error) {
              reject(error)
            }
          })
        },
      )
      sent.on('timeout', () => sent.destroy(new Error('no answer in time')))
      sent.on('error', reject)
      sent.end(body)
    })
  return {
    get: (port: number, path: string, cookie?: string) =>
      ask({ port, path, method: 'GET', ...(cookie && { cookie }) }),
    post: ({ port, path, cookie, key, input }: Post) => {
      const body = JSON.stringify(input)
      return ask(
        { port, path, method: 'POST', ...(cookie && { cookie }) },
        {
          origin: `http://127.0.0.1:${port}`,
          host: `127.0.0.1:${port}`,
          'content-type': 'application/json',
          'content-length': String(Buffer.byteLength(body)),
          'idempotency-key': key,
        },
        body,
      )
    },
    close: () => agent.destroy(),
  }
}
export type Asking = ReturnType<typeof openAsking>

export type Sent = { answer: Answer; tries: number; away: Answer[] }

/**
 * Sends a command, with one key, until somebody says yes or no: a lost reply, 503 or 429 means "again",
 * each time to whichever house `port` names then. Null when `until` (by `Date.now`) has passed.
 */
export const sendUntilAnswered = async (
  asking: Asking,
  command: Omit<Post, 'port'>,
  { port, until }: { port: () => number; until: number },
): Promise<Sent | null> => {
  const away: Answer[] = []
  for (let tries = 1; Date.now() < until; tries++) {
    const answer = await asking.post({ ...command, port: port() }).catch(() => null)
    if (answer && ![429, 503].includes(answer.status)) return { answer, tries, away }
    if (answer) away.push(answer)
    await pause(answer ? 100 : 20)
  }
  return null
}
