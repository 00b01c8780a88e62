// Plain forms, for pages that are not live. They work without script; with it they keep what was written
// when the line is lost, instead of giving way to an error page.

import { data, isRouteErrorResponse } from 'react-router'
import { isRefusal, type Refusal, refuse } from '../kernel/index.ts'
import type { House } from './house.ts'
import { lineLost } from './trouble.tsx'

export type Refused = { refusal: Refusal }

/** What an action returns when the house says no: the page comes back with the reason. */
export const refused = (house: House, refusal: Refusal) =>
  data<Refused>({ refusal }, { status: house.statusOf(refusal) })

/** What a loader throws when there is no page for this reader. */
export const noPage = (house: House, refusal: Refusal) => data(refusal, { status: house.statusOf(refusal) })

/** `export const clientAction = keepingInput` in the page's module. */
export const keepingInput = async <Answer>({
  serverAction,
}: {
  serverAction: () => Promise<Answer>
}): Promise<Answer | Refused> => {
  try {
    return await serverAction()
  } catch (error) {
    if (lineLost(error)) return { refusal: refuse('http.line-lost') }
    if (isRouteErrorResponse(error) && error.status >= 500)
      return { refusal: isRefusal(error.data) ? error.data : refuse('http.away') }
    throw error
  }
}
