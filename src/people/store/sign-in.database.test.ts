import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { isRefusal } from '../../kernel/index.ts'
import { journalMigrations, migrate } from '../../platform/index.ts'
import { type Fresh, freshDatabase } from '../../platform/testing/database.ts'
import { peopleMigrations } from './migrations.ts'
import { newToken } from './secrets.ts'
import { askToSignIn, lookAtLink, proofOf, proveByCode, proveByLink, spendProof } from './sign-in.ts'

const minute = 60_000
let database: Fresh
let now: number
const parts = () => ({ database, clock: () => now, random: randomBytes })

beforeAll(async () => {
  database = await freshDatabase({ empty: true })
  await migrate(database, [...journalMigrations, ...peopleMigrations])
})
afterAll(() => database.close())
beforeEach(async () => {
  now = 1_000_000_000_000
  await database.pool.query('delete from sign_in')
})

const newBrowser = () => newToken(randomBytes)
const asked = async (email: string, browser: string, person: string | null = null) => {
  const answer = await askToSignIn(parts(), { email, browser, person })
  if (isRefusal(answer)) throw new Error(answer.refusal)
  return answer
}
const wrongFor = (code: string) => (code === '000000' ? '111111' : '000000')
const refusalOf = (answer: unknown) => (isRefusal(answer) ? answer.refusal : null)

describe('[PE7] the link', () => {
  it('shows whose it is however often it is looked at, and is used up by coming in', async () => {
    const browser = newBrowser()
    const { token } = await asked('ada@example.org', browser)
    for (let look = 0; look < 10; look++)
      expect(await lookAtLink(parts(), { token, browser })).toEqual({ email: 'ada@example.org' })
    const proof = await proveByLink(parts(), { token, browser })
    expect(proof).toMatchObject({ email: 'ada@example.org', person: null })
    if (isRefusal(proof)) return
    expect(await proofOf(parts(), browser)).toEqual(proof)
    expect(await spendProof(parts(), proof)).toBe(true)
    expect(await spendProof(parts(), proof)).toBe(false)
    expect(refusalOf(await proveByLink(parts(), { token, browser }))).toBe('people.link-spent')
    expect(await proofOf(parts(), browser)).toBeNull()
  })

  it('does nothing in another browser than the one that asked', async () => {
    const { token } = await asked('ada@example.org', newBrowser())
    for (const browser of [null, newBrowser()]) {
      expect(refusalOf(await lookAtLink(parts(), { token, browser }))).toBe('people.link-elsewhere')
      expect(refusalOf(await proveByLink(parts(), { token, browser }))).toBe('people.link-elsewhere')
    }
  })

  it('is spent after a quarter of an hour', async () => {
    const browser = newBrowser()
    const { token } = await asked('ada@example.org', browser)
    now += 15 * minute
    expect(refusalOf(await proveByLink(parts(), { token, browser }))).toBe('people.link-spent')
    expect(refusalOf(await proveByLink(parts(), { token: newToken(randomBytes), browser }))).toBe(
      'people.link-spent',
    )
    expect(refusalOf(await proveByLink(parts(), { token: "'; --", browser }))).toBe('people.link-spent')
  })

  it('of two who use one proof at once, one comes in', async () => {
    const browser = newBrowser()
    const { token } = await asked('ada@example.org', browser)
    const proof = await proveByLink(parts(), { token, browser })
    if (isRefusal(proof)) throw new Error(proof.refusal)
    const uses = await Promise.all(Array.from({ length: 20 }, () => spendProof(parts(), proof)))
    expect(uses.filter(Boolean)).toHaveLength(1)
  })
})

describe('[PE7] the code', () => {
  it('is typed in the browser that asked, with spaces or without', async () => {
    const browser = newBrowser()
    const { code } = await asked('ada@example.org', browser)
    expect(refusalOf(await proveByCode(parts(), { code, browser: newBrowser() }))).toBe('people.code-spent')
    expect(refusalOf(await proveByCode(parts(), { code, browser: null }))).toBe('people.code-spent')
    const typed = ` ${code.slice(0, 3)} ${code.slice(3)} `
    expect(await proveByCode(parts(), { code: typed, browser })).toMatchObject({ email: 'ada@example.org' })
  })

  it('is spent after five wrong ones, while the link of the same mail still works', async () => {
    const browser = newBrowser()
    const { token, code } = await asked('ada@example.org', browser)
    for (const left of [4, 3, 2, 1, 0])
      expect(await proveByCode(parts(), { code: wrongFor(code), browser })).toMatchObject({
        refusal: 'people.code-wrong',
        parameters: { left },
      })
    expect(refusalOf(await proveByCode(parts(), { code, browser }))).toBe('people.code-spent')
    expect(await proveByLink(parts(), { token, browser })).toMatchObject({ email: 'ada@example.org' })
  })

  it('is tried five times and no more by a hundred at once', async () => {
    const browser = newBrowser()
    const { code } = await asked('ada@example.org', browser)
    const tries = await Promise.all(
      Array.from({ length: 100 }, () => proveByCode(parts(), { code: wrongFor(code), browser })),
    )
    expect(tries.filter((one) => refusalOf(one) === 'people.code-wrong')).toHaveLength(5)
  })

  it('is not typed any more after thirty wrong ones in a day, from however many mails', async () => {
    for (let mail = 0; mail < 6; mail++) {
      const browser = newBrowser()
      const { code } = await asked('ada@example.org', browser)
      for (let tried = 0; tried < 5; tried++) await proveByCode(parts(), { code: wrongFor(code), browser })
      now += 10 * minute
    }
    const browser = newBrowser()
    const { token, code } = await asked('ada@example.org', browser)
    expect(refusalOf(await proveByCode(parts(), { code, browser }))).toBe('people.code-spent')
    expect(await proveByLink(parts(), { token, browser })).toMatchObject({ email: 'ada@example.org' })
    const ben = newBrowser()
    const { code: bensCode } = await asked('ben@example.org', ben)
    expect(await proveByCode(parts(), { code: bensCode, browser: ben })).toMatchObject({
      email: 'ben@example.org',
    })
  })

  it('of the newest mail counts, where a browser asked twice', async () => {
    const browser = newBrowser()
    const first = await asked('ada@example.org', browser)
    now += minute
    const second = await asked('ada@example.org', browser)
    if (first.code !== second.code)
      expect(refusalOf(await proveByCode(parts(), { code: first.code, browser }))).toBe('people.code-wrong')
    expect(await proveByCode(parts(), { code: second.code, browser })).toMatchObject({
      email: 'ada@example.org',
    })
  })

  it('does not stand in the table, and neither do the link and the browser', async () => {
    const browser = newBrowser()
    const { token, code } = await asked('ada@example.org', browser)
    const { rows } = await database.pool.query('select * from sign_in')
    const table = JSON.stringify(rows)
    for (const secret of [token, browser, `"${code}"`]) expect(table).not.toContain(secret)
  })
})

describe('[PE7] mails', () => {
  it('go to one address five times in ten minutes, and no more by fifty who ask at once', async () => {
    const answers = await Promise.all(
      Array.from({ length: 50 }, () =>
        askToSignIn(parts(), { email: 'ada@example.org', browser: newBrowser(), person: null }),
      ),
    )
    expect(answers.filter((one) => !isRefusal(one))).toHaveLength(5)
    expect(
      refusalOf(
        await askToSignIn(parts(), { email: 'ben@example.org', browser: newBrowser(), person: null }),
      ),
    ).toBeNull()
    now += 10 * minute
    expect(
      refusalOf(
        await askToSignIn(parts(), { email: 'ada@example.org', browser: newBrowser(), person: null }),
      ),
    ).toBeNull()
  })

  it('are a thousand in an hour at most', async () => {
    await database.pool.query(
      `insert into sign_in (id, email, browser_hash, link_hash, code_hash, asked, expires)
       select 'id-' || n, 'person-' || n || '@example.org', 'b', 'l-' || n, 'c', $1, $1 from generate_series(1, 1000) n`,
      [now],
    )
    const ask = () => askToSignIn(parts(), { email: 'ada@example.org', browser: newBrowser(), person: null })
    expect(refusalOf(await ask())).toBe('people.too-many-mails')
    now += 60 * minute
    expect(refusalOf(await ask())).toBeNull()
  })
})
