// A message of the feed, spelled out once however many readers get it: as JSON, and as the WebSocket frame
// that carries it. At five thousand readers, framing each copy anew costs more than everything else.

import type { Message } from './followable.ts'

export type Spelled = { readonly json: Buffer; readonly frame: Buffer; readonly version: number | null }

export const spell = (message: Message): Spelled => {
  const json = Buffer.from(JSON.stringify(message))
  let frame: Buffer | null = null
  return {
    json,
    get frame() {
      frame ??= framed(json)
      return frame
    },
    version: versionIn(message),
  }
}

/** Up to which version a reader of this message has seen the stream. */
const versionIn = (message: Message): number | null => {
  if ('events' in message) return message.events.at(-1)?.version ?? null
  return 'reset' in message ? message.reset.version : null
}

/** One unmasked text frame, as RFC 6455 §5.2 has servers send it. */
const framed = (payload: Buffer): Buffer => {
  const { length } = payload
  if (length < 126) return Buffer.concat([Buffer.from([textFrame, length]), payload])
  const head = Buffer.alloc(length < 65_536 ? 4 : 10)
  head[0] = textFrame
  if (length < 65_536) {
    head[1] = 126
    head.writeUInt16BE(length, 2)
  } else {
    head[1] = 127
    head.writeBigUInt64BE(BigInt(length), 2)
  }
  return Buffer.concat([head, payload])
}

/** The final fragment of a text. */
const textFrame = 0x81
