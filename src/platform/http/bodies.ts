// What may come in, before anything reads it: so many bytes, so deep, of the right kind, and text that a
// database can keep (no U+0000, no half of a surrogate pair).

import type { Context, MiddlewareHandler } from 'hono'
import { type Refusal, refuse } from '../../kernel/index.ts'
import { problem } from './problems.ts'

const mostKilobytes = 256
const mostBytes = mostKilobytes * 1024
const mostDepth = 20

const tooLarge = refuse('http.too-large', { kilobytes: mostKilobytes })
const tooDeep = refuse('http.too-deep', { depth: mostDepth })
const badText = refuse('http.bad-text')

/** For the public interface: JSON and nothing else. */
export const jsonBodies: MiddlewareHandler = (c, next) =>
  admitting(c, next, announcedText, (type, text) => {
    if (type !== 'application/json') return refuse('http.not-json')
    try {
      return faultOf(JSON.parse(text))
    } catch {
      return refuse('http.malformed', { where: '', what: 'JSON' })
    }
  })

/** For pages: forms and nothing else. */
export const formBodies: MiddlewareHandler = (c, next) =>
  admitting(c, next, textOf, (type, text) => {
    if (type === 'multipart/form-data') return isText(text) ? null : badText
    if (type !== 'application/x-www-form-urlencoded') return refuse('http.not-a-form')
    const fields = [...new URLSearchParams(text)].flat()
    return fields.every(isText) ? null : badText
  })

const admitting = async (
  c: Context,
  next: () => Promise<void>,
  textIn: (c: Context) => Promise<string | null>,
  faultIn: (type: string, text: string) => Refusal | null,
): Promise<Response | undefined> => {
  if (/%00/.test(c.req.url)) return problem(c, badText)
  if (c.req.method === 'GET' || c.req.method === 'HEAD') {
    await next()
    return
  }
  const text = await textIn(c)
  if (text === null) return problem(c, tooLarge)
  const type = (c.req.header('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? ''
  const fault = text === '' ? null : faultIn(type, text)
  if (fault) return problem(c, fault)
  await next()
}

/** The body as text, null when there is more than we take. The request is made anew for whoever reads it next. */
const textOf = async (c: Context): Promise<string | null> => {
  if (!c.req.raw.body) return ''
  const bytes = await read(c.req.raw)
  if (!bytes) return null
  const { method, headers, signal, url } = c.req.raw
  c.req.raw = new Request(url, { method, headers, signal, body: bytes })
  return new TextDecoder().decode(bytes)
}

/** The same for a body whose length was announced: the server reads no more than that, and Hono keeps the text. */
const announcedText = async (c: Context): Promise<string | null> => {
  const announced = c.req.header('content-length')
  if (announced === undefined) return textOf(c)
  return Number(announced) > mostBytes ? null : c.req.text()
}

/** Null when there is more than we take. */
const read = async ({ body, headers }: Request): Promise<Uint8Array<ArrayBuffer> | null> => {
  if (Number(headers.get('content-length') ?? 0) > mostBytes) return null
  const parts: Uint8Array[] = []
  let length = 0
  for await (const part of body ?? []) {
    length += part.length
    if (length > mostBytes) return null
    parts.push(part)
  }
  return new Uint8Array(Buffer.concat(parts))
}

const isText = (text: string): boolean => !text.includes('\u0000') && text.isWellFormed()

const faultOf = (value: unknown, depth = 0): Refusal | null => {
  if (typeof value === 'string') return isText(value) ? null : badText
  if (typeof value !== 'object' || value === null) return null
  if (depth >= mostDepth) return tooDeep
  for (const [name, member] of Object.entries(value)) {
    const fault = isText(name) ? faultOf(member, depth + 1) : badText
    if (fault) return fault
  }
  return null
}
