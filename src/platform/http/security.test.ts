import { Hono } from 'hono'
import { describe, expect, it } from 'vitest'
import { nonceOf, security } from './security.ts'

const house = (tls: boolean) => {
  const app = new Hono()
  app.use('*', security({ tls }))
  app.get('/', (c) => c.html(`<script nonce="${nonceOf(c)}"></script>`))
  app.get('/away', (c) => c.redirect('/'))
  app.get('/broken', () => {
    throw new Error('broken')
  })
  app.onError((_, c) => c.text('broken', 500))
  return app
}

describe('[PL6] the headers of an answer', () => {
  it('let only scripts run that bear the nonce of this answer', async () => {
    const app = house(false)
    const [one, two] = [await app.request('/'), await app.request('/')]
    const policy = one.headers.get('content-security-policy') ?? ''
    const [, nonce = ''] = /script-src 'nonce-([^']{20,})' 'strict-dynamic';/.exec(policy) ?? []
    expect(await one.text()).toBe(`<script nonce="${nonce}"></script>`)
    expect(two.headers.get('content-security-policy')).not.toContain(nonce)
    expect(policy).not.toMatch(/unsafe|\*/)
  })

  it.each([
    "require-trusted-types-for 'script'",
    "object-src 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "form-action 'self'",
  ])('hold %s', async (directive) => {
    expect((await house(false).request('/')).headers.get('content-security-policy')).toContain(directive)
  })

  it.each(['/', '/away', '/broken', '/nowhere'])('stand on %s too', async (path) => {
    const { headers } = await house(false).request(path)
    expect(headers.get('content-security-policy')).toContain('trusted-types')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('referrer-policy')).toBe('same-origin')
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin')
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin')
    expect(headers.get('permissions-policy')).toContain('camera=()')
  })

  it('bind a browser to TLS only where there is TLS', async () => {
    expect((await house(true).request('/')).headers.get('strict-transport-security')).toMatch(
      /^max-age=31536000/,
    )
    expect((await house(false).request('/')).headers.has('strict-transport-security')).toBe(false)
  })
})
