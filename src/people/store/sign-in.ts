// Coming in by mail. One mail holds a link and a six-digit code; both work once, within a quarter of an hour,
// and only in the browser that asked, which keeps a nonce for it. Whether an address is known here is not
// looked up before its owner has proved that they read its mail.

import { type Refusal, refuse } from '../../kernel/index.ts'
import type { PersonId } from '../index.ts'
import { signInMinutes } from './lifetimes.ts'
import { hashOf, isToken, newCode, newKey, newToken } from './secrets.ts'
import type { Parts } from './sessions.ts'

const minute = 60_000
const mostMails = { perAddress: 5, withinMinutes: 10, ofTheHousePerHour: 1_000 }
const mostWrongCodes = { perMail: 5, perAddressAndDay: 30 }

export type Asked = { email: string; person: PersonId | null; browser: string }

/** The code counts only together with the browser's nonce, so that this table alone opens nothing. */
const codeHash = (browser: string, code: string): string => hashOf(`${browser}:${code}`)

/**
 * Notes that somebody wants to come in by an address; the link's token and the code go into the mail.
 * Refusals: `people.too-many-mails`.
 */
export const askToSignIn = async (
  { database, clock, random }: Parts,
  { email, person, browser }: Asked,
): Promise<{ token: string; code: string } | Refusal> => {
  const now = clock()
  const [token, code] = [newToken(random), newCode(random)]
  const client = await database.pool.connect()
  try {
    await client.query('begin')
    // In turn, so that many at once cannot slip through the limits together.
    await client.query(`select pg_advisory_xact_lock(hashtext('commonwise.sign-in'))`)
    await client.query('delete from sign_in where asked < $1', [now - 1_440 * minute])
    const { rows } = await client.query(
      `select count(*) filter (where email = $1 and asked > $2)::int as "toAddress", count(*)::int as "toAll"
       from sign_in where asked > $3`,
      [email, now - mostMails.withinMinutes * minute, now - 60 * minute],
    )
    const tooMany = rows[0].toAddress >= mostMails.perAddress || rows[0].toAll >= mostMails.ofTheHousePerHour
    if (!tooMany)
      await client.query(
        `insert into sign_in (id, email, person, browser_hash, link_hash, code_hash, asked, expires)
         values ($1, $2, $3, $4, $5, $6, $7, $8)`,
        [
          newKey(random),
          email,
          person,
          hashOf(browser),
          hashOf(token),
          codeHash(browser, code),
          now,
          now + signInMinutes * minute,
        ],
      )
    await client.query('commit')
    client.release()
    return tooMany ? refuse('people.too-many-mails', { minutes: mostMails.withinMinutes }) : { token, code }
  } catch (error) {
    await client.query('rollback').then(
      () => client.release(),
      () => client.release(true),
    )
    throw error
  }
}

/** Somebody has shown that they read the mail to an address. `person` as in `Asked`. */
export type Proof = { id: string; email: string; person: PersonId | null }

/**
 * What a link would do, for the page that shows its button. Looking changes nothing.
 * Refusals: `people.link-spent` (also for a link that never was), `people.link-elsewhere`.
 */
export const lookAtLink = async (
  { database, clock }: Pick<Parts, 'database' | 'clock'>,
  { token, browser }: { token: unknown; browser: string | null },
): Promise<{ email: string } | Refusal> => {
  if (!isToken(token)) return refuse('people.link-spent')
  const { rows } = await database.pool.query(
    'select email, browser_hash from sign_in where link_hash = $1 and used is null and expires > $2',
    [hashOf(token), clock()],
  )
  const [row] = rows
  if (!row) return refuse('people.link-spent')
  return browser !== null && row.browser_hash === hashOf(browser)
    ? { email: row.email }
    : refuse('people.link-elsewhere')
}

/** Refusals: as `lookAtLink`. */
export const proveByLink = async (
  parts: Pick<Parts, 'database' | 'clock'>,
  { token, browser }: { token: unknown; browser: string | null },
): Promise<Proof | Refusal> => {
  const look = await lookAtLink(parts, { token, browser })
  if ('refusal' in look) return look
  const { rows } = await parts.database.pool.query<Proof>(
    `update sign_in set proven = coalesce(proven, $2)
     where link_hash = $1 and used is null and expires > $2 returning id, email, person`,
    [hashOf(String(token)), parts.clock()],
  )
  return rows[0] ?? refuse('people.link-spent')
}

/**
 * The code of the newest mail that this browser asked for. After five wrong ones that mail's code is spent; after
 * thirty in a day for one address only the links of its mails work.
 * Refusals: `people.code-wrong` with how many tries are `left`, `people.code-spent`.
 */
export const proveByCode = async (
  { database, clock }: Pick<Parts, 'database' | 'clock'>,
  { code, browser }: { code: string; browser: string | null },
): Promise<Proof | Refusal> => {
  if (browser === null) return refuse('people.code-spent')
  const digits = code.normalize('NFKC').replace(/\D/g, '')
  // One statement, so that tries at the same moment are counted like tries one after the other.
  const { rows } = await database.pool.query(
    `with newest as (
       select id from sign_in
       where browser_hash = $1 and used is null and expires > $2 order by asked desc, id limit 1
     ), tired as (
       select coalesce(sum(wrong_codes), 0) >= $5 as yes from sign_in
       where email = (select email from sign_in join newest using (id)) and asked > $2 - 86400000
     )
     update sign_in s
     set proven = case when s.code_hash = $3 then coalesce(s.proven, $2) else s.proven end,
       wrong_codes = s.wrong_codes + case when s.code_hash = $3 then 0 else 1 end
     from newest, tired where s.id = newest.id and s.wrong_codes < $4 and not tired.yes
     returning s.id, s.email, s.person, s.code_hash = $3 as right, s.wrong_codes`,
    [
      hashOf(browser),
      clock(),
      codeHash(browser, digits),
      mostWrongCodes.perMail,
      mostWrongCodes.perAddressAndDay,
    ],
  )
  const [row] = rows
  if (!row) return refuse('people.code-spent')
  if (row.right) return { id: row.id, email: row.email, person: row.person }
  return refuse('people.code-wrong', { left: mostWrongCodes.perMail - row.wrong_codes })
}

/** What this browser has proved and not yet used. */
export const proofOf = async (
  { database, clock }: Pick<Parts, 'database' | 'clock'>,
  browser: string | null,
): Promise<Proof | null> => {
  if (browser === null) return null
  const { rows } = await database.pool.query<Proof>(
    `select id, email, person from sign_in
     where browser_hash = $1 and proven is not null and used is null and expires > $2 order by asked desc, id limit 1`,
    [hashOf(browser), clock()],
  )
  return rows[0] ?? null
}

/** One proof, one session. Answers whether this was the first use. */
export const spendProof = async (
  { database, clock }: Pick<Parts, 'database' | 'clock'>,
  { id }: Proof,
): Promise<boolean> => {
  const { rowCount } = await database.pool.query(
    'update sign_in set used = $2 where id = $1 and used is null',
    [id, clock()],
  )
  return rowCount === 1
}
