// The whole web side over a living house: the public interface, the pages, and what stands in front of both.

import { getConnInfo } from '@hono/node-server/conninfo'
import { type Context, Hono } from 'hono'
import { theCommunity } from '../commons/store/index.ts'
import { commonsActs, foundingActs } from '../commons/web/api.ts'
import { mountHearings } from '../hearing/web/api/routes.ts'
import { nobody } from '../kernel/index.ts'
import { cookiesOf, surroundingsOf } from '../kit/surroundings.ts'
import { actorOf, actorsTogether, type SignedIn } from '../people/store/index.ts'
import { peopleActs } from '../people/web/api.ts'
import type { ReceptionParts } from '../people/web/reception.ts'
import {
  type Api,
  type ApiEnvironment,
  createApi,
  mountActs,
  type Perform,
  within,
} from '../platform/http/acts.ts'
import { jsonBodies } from '../platform/http/bodies.ts'
import { type Limiter, limitBy } from '../platform/http/limits.ts'
import { problem, refusalOf } from '../platform/http/problems.ts'
import { notForeign, sameOrigin } from '../platform/http/same-origin.ts'
import { security, securityAhead } from '../platform/http/security.ts'
import { statusOf } from '../platform/http/status.ts'
import { mountDocument } from './document.ts'
import { type IdeasParts, ideasFor, openReception } from './ideas.ts'
import { mountPages, type OpenedHouse } from './pages.ts'

type WebParts = IdeasParts & {
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
  const limit = limitBy(parts.house.clock, actsLimit)
  const { api, document } = openApi(parts, limit)
  app.route('/api/v1', api)
  const receiving = openReception(parts)
  if (parts.pagesFolder)
    await mountPages(app, {
      folder: parts.pagesFolder,
      publicUrl: publicOrigin,
      open: async (c) => ({
        ...(await openPageHouse({ ...parts, receiving, limit }, c)),
        apiDocument: document,
      }),
      refusalOf,
      statusOf,
    })
  return app
}

const openApi = (parts: WebParts, limit: Limiter) => {
  const { house } = parts
  const api = createApi()
  const holderOf = actorsTogether(parts.asking)
  api.use('/hearings/:id/events', securityAhead({ tls: parts.secure }), notForeign(parts.publicOrigin))
  api.use('*', jsonBodies, async (c, next) => {
    const signedIn = await whoAsks(parts, c.req.raw.headers, holderOf)
    c.set('who', { actor: signedIn?.actor ?? nobody, session: signedIn?.session.id ?? null })
    c.set('address', addressOf(c))
    await next()
    c.res.headers.set('cache-control', 'no-store')
  })
  const communityOf = async () => (await theCommunity(house.database))?.id ?? null
  mountHearings(api, { ...house, limit, communityOf })
  mountPeople(api, house.perform, limit)
  const document = mountDocument(api)
  api.notFound((c) => problem(c, { refusal: 'http.not-found', parameters: {} }))
  return { api, document }
}

const mountPeople = (api: Api, perform: Perform, limit: Limiter): void => {
  const communities = { perform, limit, tag: 'Communities' }
  mountActs(api, { base: '/persons/{id}', acts: peopleActs, perform, limit, tag: 'Persons' })
  mountActs(api, { base: '/communities', acts: foundingActs, founding: true, ...communities })
  mountActs(api, { base: '/communities/{id}', acts: commonsActs, ...communities })
}

/** The session of a browser by its cookie, or of a program by its token. */
export const whoAsks = async (
  parts: IdeasParts,
  headers: Headers,
  holderOf = (token: string) => actorOf(parts.asking, token),
): Promise<SignedIn | null> => {
  const cookie = cookiesOf(headers.get('cookie'))[parts.sessionCookie]
  const bearer = /^bearer (.+)$/i.exec(headers.get('authorization') ?? '')?.[1]
  const token = cookie ?? bearer
  return token === undefined ? null : holderOf(token)
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
  parts: WebParts & { receiving: ReceptionParts; limit: Limiter },
  c: Context<ApiEnvironment>,
): Promise<Omit<OpenedHouse, 'apiDocument'>> => {
  const { house, secure, phonesOrigin, limit } = parts
  const [signedIn, community] = await Promise.all([
    whoAsks(parts, c.req.raw.headers),
    theCommunity(house.database),
  ])
  const actor = signedIn?.actor ?? nobody
  const { headers } = c.req.raw
  const around = surroundingsOf(headers, signedIn?.language ?? community?.language)
  const visit = { signedIn, community, headers, address: addressOf(c), locale: around.locale }
  const ideas = await ideasFor(parts, visit)
  const acting = within(limit, visit.address, house.perform)
  return {
    ...around,
    actor,
    community: community && { name: community.name ?? '' },
    visitor: ideas.visitor,
    publicUrl: phonesOrigin,
    secure,
    ideas: ideas.ideas,
    statusOf,
    perform: (kind, act, command) => acting(kind, act, { ...command, actor }),
    newKey: house.newKey,
  }
}
