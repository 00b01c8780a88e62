// The whole web side over a living house: the public interface, the pages, and what stands in front of both.

import { getConnInfo } from '@hono/node-server/conninfo'
import { type Context, Hono } from 'hono'
import { theCommunity } from '../commons/store/index.ts'
import { mountHearings } from '../hearing/web/api/routes.ts'
import { nobody } from '../kernel/index.ts'
import { cookiesOf, surroundingsOf } from '../kit/surroundings.ts'
import { actorOf, type SignedIn } from '../people/store/index.ts'
import { type ApiEnvironment, createApi } from '../platform/http/acts.ts'
import { jsonBodies } from '../platform/http/bodies.ts'
import { limitBy } from '../platform/http/limits.ts'
import { problem, refusalOf } from '../platform/http/problems.ts'
import { sameOrigin } from '../platform/http/same-origin.ts'
import { security } from '../platform/http/security.ts'
import { statusOf } from '../platform/http/status.ts'
import type { LivingHouse } from './compose.ts'
import { mountDocument } from './document.ts'
import { type IdeasParts, ideasFor } from './ideas.ts'
import { mountPages, type OpenedHouse } from './pages.ts'

export type WebParts = IdeasParts & {
  house: LivingHouse
  /** Where `react-router build` left the pages; null serves the interface alone. */
  pagesFolder: string | null
}

/** A person recording as fast as they can, with an outbox of ten minutes to empty, stays below this. */
const actsLimit = { most: 600, perMilliseconds: 60_000 }

export const openWeb = async (parts: WebParts): Promise<Hono<ApiEnvironment>> => {
  const { publicOrigin, secure } = parts
  const app = new Hono<ApiEnvironment>()
  app.use('*', security({ tls: secure }), sameOrigin(publicOrigin))
  app.onError((error, c) => {
    const refusal = refusalOf(error)
    if (refusal.refusal === 'http.broken') console.error(error)
    return problem(c, refusal)
  })
  const { api, document } = openApi(parts)
  app.route('/api/v1', api)
  if (parts.pagesFolder)
    await mountPages(app, {
      folder: parts.pagesFolder,
      publicUrl: publicOrigin,
      open: async (c) => ({ ...(await openPageHouse(parts, c)), apiDocument: document }),
      refusalOf,
      statusOf,
    })
  return app
}

const openApi = (parts: WebParts) => {
  const { house } = parts
  const api = createApi()
  const limit = limitBy(house.clock, actsLimit)
  api.use('*', jsonBodies, async (c, next) => {
    const signedIn = await whoAsks(parts, c.req.raw.headers)
    c.set('who', { actor: signedIn?.actor ?? nobody, session: signedIn?.session.id ?? null })
    c.set('address', addressOf(c))
    await next()
    c.res.headers.set('cache-control', 'no-store')
  })
  const communityOf = async () => (await theCommunity(house.database))?.id ?? null
  mountHearings(api, { ...house, limit, communityOf })
  const document = mountDocument(api)
  api.notFound((c) => problem(c, { refusal: 'http.not-found', parameters: {} }))
  return { api, document }
}

/** The session of a browser by its cookie, or of a program by its token. */
export const whoAsks = async (parts: IdeasParts, headers: Headers): Promise<SignedIn | null> => {
  const cookie = cookiesOf(headers.get('cookie'))[parts.sessionCookie]
  const bearer = /^bearer (.+)$/i.exec(headers.get('authorization') ?? '')?.[1]
  const token = cookie ?? bearer
  return token === undefined ? null : actorOf(parts.asking, token)
}

const addressOf = (c: Context): string => {
  try {
    return getConnInfo(c).remote.address ?? ''
  } catch {
    // Asked without a socket, as tests do.
    return ''
  }
}

const openPageHouse = async (
  parts: WebParts,
  c: Context<ApiEnvironment>,
): Promise<Omit<OpenedHouse, 'apiDocument'>> => {
  const { house, secure, phonesOrigin } = parts
  const [signedIn, community] = await Promise.all([
    whoAsks(parts, c.req.raw.headers),
    theCommunity(house.database),
  ])
  const actor = signedIn?.actor ?? nobody
  const ideas = await ideasFor(parts, {
    signedIn,
    community,
    headers: c.req.raw.headers,
    address: addressOf(c),
  })
  return {
    ...surroundingsOf(c.req.raw.headers, signedIn?.language ?? community?.language),
    actor,
    community: community && { name: community.name ?? '' },
    visitor: ideas.visitor,
    publicUrl: phonesOrigin,
    secure,
    ideas: ideas.ideas,
    statusOf,
    perform: (kind, act, command) => house.perform(kind, act, { ...command, actor }),
    newKey: house.newKey,
  }
}
