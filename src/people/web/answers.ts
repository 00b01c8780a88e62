// How the forms of people answer: on to the next page with cookies, or back with the reason and what was written.

import { data, redirect } from 'react-router'
import { type Refusal, refuse } from '../../kernel/index.ts'
import { type House, pathHere } from '../../kit/index.ts'
import type { Entered } from './reception.ts'

export type SentBack = { refusal: Refusal; written: Readonly<Record<string, string>> }

export const textIn = (form: FormData, field: string): string => {
  const value = form.get(field)
  return typeof value === 'string' ? value : ''
}

/** Where to go on after having come in: a path of this house, kept in the address from page to page. */
export const nextIn = (request: Request): string => pathHere(new URL(request.url).searchParams.get('next'))
export const withNext = (path: string, next: string): string =>
  next === '/' ? path : `${path}?next=${encodeURIComponent(next)}`

/**
 * Where a mail's link leads: to our own address, or to this very machine where the browser stands on it. A request
 * is not believed further than that, or somebody could have us write mails that lead elsewhere.
 */
export const originFor = (request: Request, house: Pick<House, 'publicUrl'>): string => {
  const asked = URL.parse(request.headers.get('origin') ?? '')
  const here = asked !== null && ['localhost', '127.0.0.1', '[::1]'].includes(asked.hostname)
  return here ? asked.origin : new URL(house.publicUrl).origin
}

export const letOn = (path: string, cookies: readonly string[] = []): Response => {
  const headers = new Headers()
  for (const cookie of cookies) headers.append('set-cookie', cookie)
  return redirect(path, { status: 303, headers })
}

/** The page again. Where the form has the field that is refused, the reason leads to it. */
export const sendBack = (house: House, form: FormData, { refusal, parameters }: Refusal) => {
  const field = /^people\.(name|email|code)-/.exec(refusal)?.[1]
  const placed = field !== undefined && form.has(field) ? { ...parameters, field } : parameters
  const { key: _used, ...written } = Object.fromEntries(
    [...form].map(([name, value]) => [name, String(value)]),
  )
  return data<SentBack>(
    { refusal: refuse(refusal, placed), written },
    { status: house.statusOf({ refusal, parameters }) },
  )
}

/** On into the house, on to the question what to call somebody new, or back. */
export const answerEntered = (house: House, form: FormData, entered: Entered, next: string) => {
  if ('refusal' in entered) return sendBack(house, form, entered)
  if ('needs' in entered) return letOn(withNext('/sign-in/name', next))
  return letOn(next, entered.cookies)
}
