// Headers for every answer: pages, their data, redirects, the public interface, files.

import type { Context, MiddlewareHandler } from 'hono'
import { NONCE, type SecureHeadersVariables, secureHeaders } from 'hono/secure-headers'

const yearSeconds = 31_536_000

/**
 * Scripts run only where the page bears this answer's nonce, and no text becomes a script later (Trusted
 * Types). A page of ours that needs an exception is wrong; the one policy named here may name the address
 * of the service worker.
 *
 * @param tls whether the public address is https, and so must stay.
 */
export const security = ({ tls }: { tls: boolean }): MiddlewareHandler =>
  secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'self'"],
      scriptSrc: [NONCE, "'strict-dynamic'"],
      styleSrc: ["'self'", NONCE],
      imgSrc: ["'self'", 'data:'],
      fontSrc: ["'self'"],
      connectSrc: ["'self'"],
      workerSrc: ["'self'"],
      manifestSrc: ["'self'"],
      objectSrc: ["'none'"],
      baseUri: ["'none'"],
      frameAncestors: ["'none'"],
      formAction: ["'self'"],
      requireTrustedTypesFor: ["'script'"],
      trustedTypes: ['commonwise'],
    },
    strictTransportSecurity: tls ? `max-age=${yearSeconds}` : false,
    // `no-referrer` makes Chromium send `Origin: null` with forms, which then look foreign.
    referrerPolicy: 'same-origin',
    xFrameOptions: 'DENY',
    crossOriginOpenerPolicy: 'same-origin',
    crossOriginResourcePolicy: 'same-origin',
    // Says "the whole origin", which is not ours to say while it is an address in a local network.
    originAgentCluster: tls,
    permissionsPolicy: {
      camera: [],
      microphone: [],
      geolocation: [],
      payment: [],
      usb: [],
      serial: [],
      displayCapture: [],
    },
  })

/** The same before anybody answers: for answers that are written straight to the socket. It makes other answers slower. */
export const securityAhead = (house: { tls: boolean }): MiddlewareHandler => {
  const secured = security(house)
  return async (c, next) => {
    await secured(c, async () => {})
    await next()
  }
}

/** What scripts and styles of this answer must bear. */
export const nonceOf = (c: Context): string =>
  (c as Context<{ Variables: SecureHeadersVariables }>).get('secureHeadersNonce') ?? ''
