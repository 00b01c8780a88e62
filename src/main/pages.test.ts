// Mounted over a build of one page, made by hand, so that no bundler is needed to see what surrounds pages.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Hono } from 'hono'
import { afterAll, describe, expect, it, vi } from 'vitest'
import { nobody, type Refusal, refuse } from '../kernel/index.ts'
import { surroundingsOf } from '../kit/surroundings.ts'
import { security } from '../platform/http/security.ts'
import { mountPages, type OpenedHouse } from './pages.ts'

const folder = mkdtempSync(join(tmpdir(), 'commonwise-pages-'))
afterAll(() => rmSync(folder, { recursive: true }))

const put = (path: string, content: string) => {
  mkdirSync(join(folder, path, '..'), { recursive: true })
  writeFileSync(join(folder, path), content)
}
put(
  'client/.vite/manifest.json',
  JSON.stringify({
    'src/kit/words/de/index.ts': { file: 'assets/de-1a2b.js', imports: ['_hall-3c.js'] },
    'src/kit/words/de/hall.ts': { file: 'assets/hall-4d.js', imports: ['_hall-3c.js'] },
    '_hall-3c.js': { file: 'assets/hall-3c.js' },
  }),
)
put('client/assets/de-1a2b.js', 'export const words = {}')
put('client/assets/de-1a2b.js.br', 'smaller')
put('client/favicon.svg', '<svg/>')
put(
  'server/index.js',
  `export const houseContext = { defaultValue: undefined }
  const houseOf = ({ context }) => context.get(houseContext)
  const page = (request, status, headers, entry, context) => {
    const { nonce, preloads, trouble, locale } = context.get(houseContext)
    return new Response(JSON.stringify({ nonce, preloads, trouble, locale }), { status, headers })
  }
  const refusing = (args, next) => {
    const { trouble, statusOf } = houseOf(args)
    if (trouble) throw Response.json(null, { status: statusOf(trouble) })
    return next()
  }
  const loader = (args) => houseOf(args).ideas.load()
  export const entry = { module: { default: page, houseContext, handleError: (error, args) => {
    if (!(error instanceof Response)) houseOf(args).broken.push(error)
  } } }
  const root = { id: 'root', path: '', module: { default: () => null, ErrorBoundary: () => null, loader, middleware: [refusing] } }
  export const routes = { root, square: { id: 'square', parentId: 'root', path: 'square', module: { default: () => null, action: loader } } }
  const known = (id) => [id, { id, module: '', hasLoader: true, hasErrorBoundary: id === 'root' }]
  export const assets = { entry: { module: '', imports: [] }, routes: Object.fromEntries(Object.keys(routes).map(known)), url: '', version: '1' }
  export const basename = '/', publicPath = '/', assetsBuildDirectory = '', future = {}, ssr = true, isSpaMode = false, prerender = []
  export const routeDiscovery = { mode: 'initial', manifestPath: '/__manifest' }`,
)

const statusOf = ({ refusal }: Refusal) => (refusal === 'http.away' ? 503 : 500)
const away = Object.assign(new Error('no database'), { away: true })
const mounted = async (load: () => unknown, open: () => void = () => {}) => {
  vi.spyOn(console, 'error').mockImplementation(() => {})
  const app = new Hono().use('*', security({ tls: false }))
  await mountPages(app, {
    folder,
    publicUrl: 'https://commonwise.example',
    open: async (c) => {
      open()
      const house = { ...surroundingsOf(c.req.raw.headers), actor: nobody, ideas: { load }, statusOf }
      return house as unknown as OpenedHouse
    },
    refusalOf: (error) => refuse(error === away ? 'http.away' : 'http.broken'),
    statusOf,
  })
  return app
}
const fails = (error: Error) => () => {
  throw error
}

describe('files of the build', () => {
  it('are kept for ever under their hashed names, compressed where the browser likes', async () => {
    const app = await mounted(() => null)
    const file = await app.request('/assets/de-1a2b.js', { headers: { 'accept-encoding': 'gzip, br' } })
    expect(file.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    expect(file.headers.get('content-encoding')).toBe('br')
    expect((await app.request('/favicon.svg')).headers.get('cache-control')).toBe('public, max-age=3600')
  })

  it('that are gone are not remembered as gone, and nothing beside them can be read', async () => {
    const app = await mounted(() => null)
    const gone = await app.request('/assets/de-0000.js')
    expect(gone.status).toBe(404)
    expect(gone.headers.get('cache-control')).not.toContain('immutable')
    for (const path of ['/.vite/manifest.json', '/assets/..%2f..%2fserver/index.js'])
      expect(await (await app.request(path)).text(), path).not.toMatch(/words|houseContext|<svg/)
  })
})

describe('a page', () => {
  it('is told its nonce, the words it will want, and is never stored', async () => {
    const app = await mounted(() => null)
    const page = await app.request('/square', { headers: { 'accept-language': 'de' } })
    const told = (await page.json()) as { nonce: string }
    expect(told).toMatchObject({
      locale: 'de',
      preloads: { all: ['/assets/de-1a2b.js', '/assets/hall-3c.js'] },
      trouble: null,
    })
    expect(page.headers.get('content-security-policy')).toContain(`'nonce-${told.nonce}'`)
    expect(page.headers.get('cache-control')).toBe('no-store')
  })

  it('accepts forms from the public address even where a proxy ends TLS before it', async () => {
    const app = await mounted(() => ({ done: true }))
    const headers = { 'content-type': 'application/x-www-form-urlencoded' }
    const post = (origin: string) =>
      app.request('/square', { method: 'POST', body: 'a=1', headers: { ...headers, origin } })
    expect((await post('https://commonwise.example')).status).toBe(200)
    expect((await post('https://evil.example')).status).toBe(400)
  })

  it.each([
    ['when the house cannot be opened', () => null, fails(away)],
    ['when a loader meets it', fails(away), undefined],
  ])('says that the database is away, and when to come back, %s', async (_, load, open) => {
    const page = await (await mounted(load, open)).request('/square')
    expect(page.status).toBe(503)
    expect(page.headers.get('retry-after')).toBe('2')
    expect(await page.json()).toMatchObject({ trouble: { refusal: 'http.away' } })
  })

  it('that is broken is 500, and the error is written down once', async () => {
    const page = await (await mounted(fails(new Error('a bug')))).request('/square')
    expect(page.status).toBe(500)
    expect(
      vi
        .mocked(console.error)
        .mock.calls.flat()
        .filter((one) => /a bug/.test(String(one))),
    ).toHaveLength(1)
  })
})
