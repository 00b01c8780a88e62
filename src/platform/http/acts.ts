// Acts as routes of the public interface: one POST per act, its body checked against the act's schema,
// its key in the header `Idempotency-Key`. Pages and programs go through the same door.

import type { HttpBindings } from '@hono/node-server'
import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import type {
  Act,
  Actor,
  AnyAct,
  AnyKind,
  Command,
  Done,
  Refusal,
  StreamId,
  StreamKind,
} from '../../kernel/index.ts'
import { isKey, isRefusal, refuse } from '../../kernel/index.ts'
import type { Limiter } from './limits.ts'
import { problem } from './problems.ts'

export type Who = { actor: Actor; session: string | null }
export type ApiEnvironment = { Bindings: HttpBindings; Variables: { who: Who; address: string } }
export type Api = OpenAPIHono<ApiEnvironment>

/** Performs a command; the composition in `main/` provides it. */
export type Perform = <State, Input, E extends { type: string }>(
  kind: StreamKind<State, E>,
  act: Act<State, Input, E>,
  command: Command<Input>,
) => Promise<Done | Refusal>

/** The same, as often as a person may act, however they reach the house; all of whom nothing is known share an address. */
export const within =
  (limit: Limiter, address: string, perform: Perform): Perform =>
  async (kind, act, command) => {
    const seconds = limit.take(command.actor.persons[0] ?? `address ${address}`)
    return seconds > 0 ? refuse('http.too-many', { seconds }) : perform(kind, act, command)
  }

/** An act as the interface offers it: its schema says what a body may hold, its summary what it does. */
export type ApiAct = { kind: AnyKind; act: AnyAct; schema: z.ZodType; summary: string }

const done = z.object({ stream: z.string(), version: z.int(), repeated: z.boolean() }).openapi('Done')
const refused = z
  .object({ refusal: z.string(), parameters: z.record(z.string(), z.union([z.string(), z.number()])) })
  .openapi('Refusal')
const headers = z.object({
  'idempotency-key': z.string().optional().openapi({
    description:
      'Required. 16 to 32 of [0-9a-z], random, made by the sender for this one command. A repeat with the same key and body gets the stored answer and has no second effect.',
    example: '7m3k9qv2x8t4w6r1p5n0',
  }),
})

export const createApi = (): Api => {
  const api: Api = new OpenAPIHono<ApiEnvironment>({
    defaultHook: (result, c) => {
      if (result.success) return
      const first = result.error.issues[0]
      return problem(
        c,
        refuse('http.malformed', { where: first?.path.join('.') ?? '', what: first?.message ?? '' }),
      )
    },
  })
  return api
}

type Mounting = {
  /** For example `/hearings/{id}`, or `/hearings` for a founding act, whose key becomes the id. */
  base: string
  acts: Readonly<Record<string, ApiAct>>
  perform: Perform
  limit: Limiter
  founding?: boolean
  tag: string
}

/** Adds one route per act: `POST {base}/acts/{name}`, or `POST {base}` for a founding one. */
export const mountActs = (
  api: Api,
  { base, acts, perform, limit, founding = false, tag }: Mounting,
): void => {
  for (const [name, { kind, act, schema, summary }] of Object.entries(acts)) {
    const route = createRoute({
      method: 'post',
      path: founding ? base : `${base}/acts/${name}`,
      operationId: act.name,
      summary,
      tags: [tag],
      request: {
        headers,
        ...(founding
          ? {}
          : { params: z.object({ id: z.string().openapi({ param: { name: 'id', in: 'path' } }) }) }),
        body: { required: true, content: { 'application/json': { schema } } },
      },
      responses: {
        200: { description: 'Done, or done before.', content: { 'application/json': { schema: done } } },
        default: {
          description: 'Refused, with the reason.',
          content: { 'application/json': { schema: refused } },
        },
      },
    })
    api.openapi(route, async (c) => {
      const { actor } = c.get('who')
      const key = c.req.header('idempotency-key') ?? ''
      if (!isKey(key)) return problem(c, refuse('kernel.key-malformed')) as never
      const stream: StreamId = `${kind.name}/${founding ? key : c.req.param('id')}`
      const acting = within(limit, c.get('address'), perform)
      const outcome = await acting(kind, act, { key, stream, actor, input: c.req.valid('json' as never) })
      if (isRefusal(outcome)) return problem(c, outcome) as never
      return c.json({ stream, ...outcome }, 200)
    })
  }
}
