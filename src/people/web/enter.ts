// Coming in by mail, from asking for one to being inside. What happens before the proof is the same for every
// address: only who has proved to read its mail learns whether it is known here.

import { isRefusal, type Refusal, refuse } from '../../kernel/index.ts'
import { MailNotSent } from '../../platform/mail/post.ts'
import { claimGuest, confirmEmail, type PersonId, parseEmail, personKind, personStream } from '../index.ts'
import { accountOf, profileOf } from '../store/persons.ts'
import { isToken, keyOf, newToken } from '../store/secrets.ts'
import { askToSignIn, type Proof, proofOf, proveByCode, proveByLink, spendProof } from '../store/sign-in.ts'
import { askedCookie, browserOf, noAskedCookie } from './cookies.ts'
import { signInLetter } from './letters.ts'
import type { Desk, Entered, Welcome } from './reception.ts'
import { arriving, as, begin } from './welcome.ts'

/** Refusals: `people.email-malformed`, `people.too-many-mails`, `people.mail-not-sent`, `http.too-many`. */
export const ask = async (
  desk: Desk,
  { email, keep, origin, next }: { email: string; keep: boolean; origin: string; next: string },
): Promise<{ cookies: string[] } | Refusal> => {
  const address = parseEmail(email)
  if (isRefusal(address)) return address
  const seconds = desk.limit.take(`mails for ${desk.address}`)
  if (seconds > 0) return refuse('http.too-many', { seconds })
  const held = browserOf(desk.headers, desk.secure)
  const browser = isToken(held) ? held : newToken(desk.random)
  const person = keep ? (desk.signedIn?.session.person ?? null) : null
  const asked = await askToSignIn(desk, { email: address, person, browser })
  if (isRefusal(asked)) return asked
  const { locale, place } = desk
  const link = new URL(`/sign-in/link/${asked.token}`, origin)
  if (next !== '/') link.searchParams.set('next', next)
  try {
    await desk.post.send(signInLetter({ to: address, locale, place, code: asked.code, link: link.href }))
  } catch (error) {
    if (error instanceof MailNotSent) return refuse('people.mail-not-sent')
    throw error
  }
  return { cookies: [askedCookie(browser, desk.secure)] }
}

const browserAt = (desk: Desk) => browserOf(desk.headers, desk.secure)

/** Refusals: `people.link-spent`, `people.link-elsewhere`, and those of `enter`. */
export const enterByLink = async (desk: Desk, token: unknown): Promise<Entered> => {
  const proof = await proveByLink(desk, { token, browser: browserAt(desk) })
  return isRefusal(proof) ? proof : enter(desk, proof)
}

/** Refusals: `people.code-wrong`, `people.code-spent`, and those of `enter`. */
export const enterByCode = async (desk: Desk, code: string): Promise<Entered> => {
  const proof = await proveByCode(desk, { code, browser: browserAt(desk) })
  return isRefusal(proof) ? proof : enter(desk, proof)
}

/** Somebody new, with a proved address, says what to call them. Refusals: those of the name, and those of `enter`. */
export const enterAs = async (desk: Desk, name: string): Promise<Entered> => {
  const proof = await proofOf(desk, browserAt(desk))
  if (!proof) return refuse('people.link-spent')
  const known = await enter(desk, proof)
  if (!('needs' in known)) return known
  const person = await arriving(desk, { name, way: 'account', secret: proof.id })
  return isRefusal(person) ? person : reachable(desk, proof, person)
}

/** Refusals: `people.email-taken`, `people.guest-claimed`, `people.link-spent`. */
const enter = async (desk: Desk, proof: Proof): Promise<Entered> => {
  const account = await accountOf(desk.database, proof.email)
  // Words are kept only for whom they were asked to be kept for, and who is still here.
  const keeping = desk.signedIn?.session.person === proof.person ? proof.person : null
  if (account === null) return keeping === null ? { needs: 'name' } : reachable(desk, proof, keeping)
  if (keeping !== null && keeping !== account) {
    const refusal = await claiming(desk, proof, { account, guest: keeping })
    if (refusal) return refusal
  }
  return inside(desk, proof, account)
}

/** The address becomes this person's, unless somebody else made it theirs a moment ago. */
const reachable = async (desk: Desk, proof: Proof, person: PersonId): Promise<Entered> => {
  const outcome = await desk.perform(personKind, confirmEmail, {
    key: keyOf('confirm', proof.id),
    stream: personStream(person),
    actor: as(person),
    input: { email: proof.email },
  })
  if (!isRefusal(outcome)) return inside(desk, proof, person)
  const taken = await accountOf(desk.database, proof.email)
  return taken === null ? outcome : inside(desk, proof, taken)
}

const claiming = async (
  desk: Desk,
  proof: Proof,
  { account, guest }: { account: PersonId; guest: PersonId },
): Promise<Refusal | null> => {
  const profile = await profileOf(desk.database, guest)
  if (profile?.email) return refuse('people.email-taken')
  if (profile?.claimedBy === account) return null
  if (profile?.claimedBy) return refuse('people.guest-claimed')
  const outcome = await desk.perform(personKind, claimGuest, {
    key: keyOf('claim', proof.id),
    stream: personStream(account),
    actor: as(account),
    input: { guest },
  })
  return isRefusal(outcome) ? outcome : null
}

const inside = async (desk: Desk, proof: Proof, person: PersonId): Promise<Welcome | Refusal> => {
  if (!(await spendProof(desk, proof))) return refuse('people.link-spent')
  const welcome = await begin(desk, person)
  return { ...welcome, cookies: [...welcome.cookies, noAskedCookie(desk.secure)] }
}
