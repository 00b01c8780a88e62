// The two cookies of a browser: its session, and the nonce that binds a mail to the browser that asked for it.

import { cookiesOf } from '../../kit/surroundings.ts'
import { sessionMilliseconds, signInMinutes } from '../store/lifetimes.ts'

/** With `__Host-` no other host of the same domain can set it; browsers take that only over TLS. */
const named = (name: string, secure: boolean): string => (secure ? `__Host-${name}` : name)

export const sessionCookieName = (secure: boolean): string => named('commonwise', secure)
const askedCookieName = (secure: boolean): string => named('commonwise-asked', secure)

const cookie = (name: string, value: string, seconds: number, secure: boolean): string =>
  `${name}=${value}; Path=/; Max-Age=${seconds}; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`

export const sessionCookie = (token: string, secure: boolean): string =>
  cookie(sessionCookieName(secure), token, sessionMilliseconds / 1_000, secure)

/** Kept twice as long as the mail counts, so that who comes late learns that it is late and not that it is elsewhere. */
export const askedCookie = (browser: string, secure: boolean): string =>
  cookie(askedCookieName(secure), browser, 2 * signInMinutes * 60, secure)

export const noSessionCookie = (secure: boolean): string => cookie(sessionCookieName(secure), '', 0, secure)
export const noAskedCookie = (secure: boolean): string => cookie(askedCookieName(secure), '', 0, secure)

/** The nonce that this browser holds, or null. */
export const browserOf = (headers: Headers, secure: boolean): string | null =>
  cookiesOf(headers.get('cookie'))[askedCookieName(secure)] || null
