// Hearings in the public interface: every act as a POST, and everything that one may look at.

import { createRoute, z } from '@hono/zod-openapi'
import { canonical, refuse } from '../../../kernel/index.ts'
import { type Api, mountActs, type Perform } from '../../../platform/http/acts.ts'
import type { Limiter } from '../../../platform/http/limits.ts'
import { problem } from '../../../platform/http/problems.ts'
import { type Database, type Hub, setAside, type Wakes } from '../../../platform/index.ts'
import { streamEvents } from '../../../platform/live/events.ts'
import { type Hearing, hasOpened, hearingStream } from '../../index.ts'
import { hearingsFor } from '../../store/hearings.ts'
import { typedCharts } from '../../typed-charts.ts'
import { hearingApiActs } from './schemas.ts'

type HearingApiParts = {
  database: Database
  hub: Hub
  wakes: Wakes
  perform: Perform
  limit: Limiter
  communityOf: () => Promise<string | null>
}

const tag = 'Hearings'
const params = z.object({ id: z.string().openapi({ param: { name: 'id', in: 'path' } }) })
const face = z.enum(['wall', 'gallery']).optional()
const anything = z.unknown()
const json = (description: string, schema: z.ZodType = anything) => ({
  description,
  content: { 'application/json': { schema } },
})
const refusedAnswer = json('Refused, with the reason.')
const noSuch = refuse('hearing.unknown')

export const mountHearings = (api: Api, parts: HearingApiParts): void => {
  const { perform, limit } = parts
  const { 'draw-up-mandate': founding, ...acts } = hearingApiActs
  mountActs(api, {
    base: '/hearings',
    acts: { 'draw-up-mandate': founding },
    perform,
    limit,
    founding: true,
    tag,
  })
  mountActs(api, { base: '/hearings/{id}', acts, perform, limit, tag })
  mountLooks(api, parts)
  mountFeed(api, parts)
  mountSheets(api, parts)
}

const mountLooks = (api: Api, { database, hub, communityOf }: HearingApiParts): void => {
  const list = createRoute({
    method: 'get',
    path: '/hearings',
    summary: 'The hearings that you may know of',
    tags: [tag],
    responses: { 200: json('Newest first; closed ones last.', z.array(z.record(z.string(), anything))) },
  })
  api.openapi(list, async (c) => {
    const community = await communityOf()
    const { actor } = c.get('who')
    return c.json(community === null ? [] : await hearingsFor(database, community, actor), 200)
  })

  const look = createRoute({
    method: 'get',
    path: '/hearings/{id}',
    summary: 'A fresh look at a hearing, as you may see it',
    tags: [tag],
    request: { params, query: z.object({ as: face }) },
    responses: { 200: json('Audience, version, state and words.'), default: refusedAnswer },
  })
  api.openapi(look, async (c) => {
    const { id } = c.req.valid('param')
    const seen = await hub.look(hearingStream(id), c.get('who').actor, c.req.valid('query').as ?? null)
    if (!seen) return problem(c, noSuch) as never
    return c.json({ ...seen, held: canonical(seen.audience) }, 200)
  })

  const typed = createRoute({
    method: 'get',
    path: '/hearings/{id}/charts',
    summary: 'The typed charts, unattributed',
    tags: [tag],
    request: { params },
    responses: { 200: json('The charts in the order of mention.'), default: refusedAnswer },
  })
  api.openapi(typed, async (c) => {
    const seen = await hub.look(hearingStream(c.req.valid('param').id), c.get('who').actor, 'gallery')
    const state = seen?.state as Hearing | undefined
    if (!seen || !state || !hasOpened(state)) return problem(c, noSuch) as never
    return c.json(typedCharts(state, seen.words), 200)
  })
}

const mountFeed = (api: Api, { hub }: HearingApiParts): void => {
  const feed = createRoute({
    method: 'get',
    path: '/hearings/{id}/events',
    summary: 'The live feed as Server-Sent Events',
    description:
      'Give `after` and `held` as the look gave them (its version, its `held`), or nothing to begin with a fresh look. A reconnecting client sends Last-Event-ID by itself.',
    tags: [tag],
    request: {
      params,
      query: z.object({
        after: z.coerce.number().int().min(0).optional(),
        held: z.string().max(500).optional(),
        as: face,
      }),
    },
    responses: {
      200: {
        description: 'Messages as in the app’s feed.',
        content: { 'text/event-stream': { schema: z.string() } },
      },
      default: refusedAnswer,
    },
  })
  api.openapi(feed, async (c) => {
    const stream = hearingStream(c.req.valid('param').id)
    const { after, held, as } = c.req.valid('query')
    const [last, version] = (c.req.header('last-event-id') ?? '').split(':')
    const headers = Object.fromEntries(c.res.headers)
    const began = await streamEvents(hub, c.env.outgoing, {
      stream,
      after: last === stream ? Number(version) || 0 : (after ?? 0),
      held: held ?? '',
      as: as ?? null,
      ...c.get('who'),
      headers,
    })
    return (began ? alreadySent() : problem(c, noSuch)) as never
  })
}

/** The answer was written to the socket itself; this header tells the server to leave it alone. */
const alreadySent = () => new Response(null, { headers: { 'x-hono-already-sent': 'true' } })

const sheets = z.strictObject({
  problems: z.int().min(0).max(999),
  solutions: z.int().min(0).max(999),
  concerns: z.int().min(0).max(999),
  data: z.int().min(0).max(999),
})

const mountSheets = (api: Api, { database, hub, wakes }: HearingApiParts): void => {
  const route = createRoute({
    method: 'post',
    path: '/hearings/{id}/sheets',
    summary: 'Show other sheets of the charts on the wall; shown and forgotten, never logged',
    tags: [tag],
    request: { params, body: { required: true, content: { 'application/json': { schema: sheets } } } },
    responses: { 200: json('Shown.'), default: refusedAnswer },
  })
  api.openapi(route, async (c) => {
    const { id } = c.req.valid('param')
    const seen = await hub.look(hearingStream(id), c.get('who').actor)
    if (!seen) return problem(c, noSuch) as never
    if (seen.audience.kind !== 'console')
      return problem(c, refuse('charter.not-allowed', { act: 'hearing.sheets' })) as never
    await setAside(database, hearingStream(id), 'sheets', c.req.valid('json'))
    wakes.wake(`${hearingStream(id)}#aside`)
    return c.json({}, 200)
  })
}
