// The built pages, mounted into the server: files under their hashed names for ever, pages fresh each time.

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { serveStatic } from '@hono/node-server/serve-static'
import type { Context, Env, Hono, MiddlewareHandler } from 'hono'
import { compress } from 'hono/compress'
import { createRequestHandler, RouterContextProvider, type ServerBuild } from 'react-router'
import type { Refusal } from '../kernel/index.ts'
import type { House, houseContext } from '../kit/house.ts'
import { surroundingsOf } from '../kit/surroundings.ts'
import { wordsModule } from '../kit/words/load.ts'
import { formBodies } from '../platform/http/bodies.ts'
import { nonceOf } from '../platform/http/security.ts'

/** The house for one request, but for what this file adds. */
export type OpenedHouse = Omit<House, 'nonce' | 'preloads' | 'trouble' | 'broken'>

export type Pages<E extends Env> = {
  /** Where `react-router build` left its results: an absolute path. */
  folder: string
  publicUrl: string | null
  open: (c: Context<E>) => Promise<OpenedHouse>
  /** What an exception means to the person in front of the page, and the status of a refusal. */
  refusalOf: (error: unknown) => Refusal
  statusOf: (refusal: Refusal) => number
}

type Manifest = Record<string, { file: string; imports?: string[] }>
type Entry = { houseContext: typeof houseContext }

export const mountPages = async <E extends Env>(app: Hono<E>, pages: Pages<E>): Promise<void> => {
  const client = join(pages.folder, 'client')
  mountFiles(app, client)

  const built = (await import(pathToFileURL(join(pages.folder, 'server', 'index.js')).href)) as ServerBuild
  const key = (built.entry.module as unknown as Entry).houseContext
  const manifest = JSON.parse(readFileSync(join(client, '.vite', 'manifest.json'), 'utf8')) as Manifest
  // The router compares origins once more; behind a proxy that ends TLS, only we know our public one.
  const allowedActionOrigins = pages.publicUrl ? [new URL(pages.publicUrl).host] : []
  const answer = createRequestHandler({ ...built, allowedActionOrigins }, 'production')

  const page = (request: Request, house: House): Promise<Response> => {
    const context = new RouterContextProvider()
    context.set(key, house)
    return answer(request, context)
  }

  app.use('*', compress(), formBodies)
  app.all('*', async (c) => {
    const house = await furnished(pages, c, manifest)
    const [first, again] = house.trouble ? [c.req.raw] : [c.req.raw, emptied(c.req.raw)]
    let response = await page(first, house)
    const trouble = troubleIn(pages, house.broken)
    if (trouble && again) response = await page(again, { ...house, trouble, broken: [] })
    return sent(response)
  })
}

const mountFiles = <E extends Env>(app: Hono<E>, client: string): void => {
  const kept: MiddlewareHandler = async (c, next) => {
    await next()
    const forEver = c.res.ok && c.req.path.startsWith('/assets/')
    c.header('cache-control', forEver ? 'public, max-age=31536000, immutable' : 'public, max-age=3600')
  }
  const files = serveStatic({ root: client, precompressed: true })
  app.use('/assets/*', kept, files, async (c) => c.text('', 404))
  for (const file of readdirSync(client, { withFileTypes: true }))
    if (file.isFile()) app.use(`/${file.name}`, kept, files)
}

/** The house, or, where it cannot be opened, an empty room in which to say why. */
const furnished = async <E extends Env>(
  pages: Pages<E>,
  c: Context<E>,
  manifest: Manifest,
): Promise<House> => {
  const own = { nonce: nonceOf(c), broken: [] }
  const preloads = ({ locale }: Pick<House, 'locale'>) => ({
    hall: filesOf(manifest, wordsModule(locale, 'hall')),
    all: filesOf(manifest, wordsModule(locale, 'all')),
  })
  try {
    const house = await pages.open(c)
    return { ...house, ...own, preloads: preloads(house), trouble: null }
  } catch (error) {
    console.error(error)
    const around = surroundingsOf(c.req.raw.headers)
    const trouble = pages.refusalOf(error)
    const empty = { community: null, visitor: null, statusOf: pages.statusOf }
    // The rest of the house is asked by loaders and actions, and with a trouble none of them runs.
    return { ...around, ...own, ...empty, preloads: preloads(around), trouble } as unknown as House
  }
}

const filesOf = (manifest: Manifest, module: string): string[] => {
  const { file, imports = [] } = manifest[module] ?? {}
  return [...(file ? [`/${file}`] : []), ...imports.flatMap((name) => filesOf(manifest, name))]
}

/** Writes down what broke; answers the refusal for it where waiting or telling the host would help. */
const troubleIn = <E extends Env>(pages: Pages<E>, broken: readonly unknown[]): Refusal | null => {
  for (const error of broken) console.error(error)
  const refusals = broken.map(pages.refusalOf)
  return refusals.find((refusal) => pages.statusOf(refusal) > 500) ?? null
}

/** The same question without its body: the second answer is about the trouble and reads nothing. */
const emptied = ({ url, method, headers }: Request): Request => {
  const kept = new Headers(headers)
  for (const name of ['content-length', 'transfer-encoding']) kept.delete(name)
  return new Request(url, { method, headers: kept })
}

const sent = (response: Response): Response => {
  const headers = new Headers(response.headers)
  if (!headers.has('cache-control')) headers.set('cache-control', 'no-store')
  if (response.status === 503) headers.set('retry-after', '2')
  return new Response(response.body, { status: response.status, headers })
}
