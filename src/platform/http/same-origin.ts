// An act that another site made a browser send is refused: cookies travel with it, the person's wish does not.
// GET and HEAD change nothing anywhere, so they need no guard.

import type { MiddlewareHandler } from 'hono'
import { refuse } from '../../kernel/index.ts'
import { problem } from './problems.ts'

/**
 * Whether a request comes from a page of this house.
 *
 * `Origin` must be one of ours: the public address, or the very address that was asked (`localhost` and an
 * address in the local network are both the house). `Sec-Fetch-Site`, which browsers send on trustworthy
 * addresses only, must say so too. A program that sends neither must bring a token and no cookie.
 */
const fromHere = (headers: Headers, asked: string, publicUrl: string | null): boolean => {
  const origin = headers.get('origin')
  const site = headers.get('sec-fetch-site')
  if (origin === null && site === null)
    return /^bearer /i.test(headers.get('authorization') ?? '') && !headers.has('cookie')
  if (origin !== null && origin !== originOf(asked) && origin !== (publicUrl && originOf(publicUrl)))
    return false
  // `none`: typed, bookmarked or repeated by the person.
  return site === null || site === 'same-origin' || site === 'none'
}

/**
 * Whether another site made a browser ask. A program that sends neither header may look at what it has a token for;
 * a feed that stays open, and shows what a cookie opens, is for no page but ours.
 */
export const isForeign = (headers: Headers, asked: string, publicUrl: string | null): boolean =>
  (headers.has('origin') || headers.has('sec-fetch-site')) && !fromHere(headers, asked, publicUrl)

export const notForeign =
  (publicUrl: string | null): MiddlewareHandler =>
  async (c, next) =>
    isForeign(c.req.raw.headers, c.req.url, publicUrl) ? problem(c, refuse('http.foreign-origin')) : next()

const originOf = (address: string): string => new URL(address).origin

export const sameOrigin =
  (publicUrl: string | null): MiddlewareHandler =>
  async (c, next) => {
    const harmless = c.req.method === 'GET' || c.req.method === 'HEAD'
    if (harmless || fromHere(c.req.raw.headers, c.req.url, publicUrl)) return next()
    return problem(c, refuse('http.foreign-origin'))
  }
