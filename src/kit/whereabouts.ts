// What the head of every page shows: where one is, and as whom.

import { useRouteLoaderData } from 'react-router'

export type Whereabouts = { community: { name: string } | null; visitor: { name: string } | null }

/** Empty on the page that says why there is none. */
export const useWhereabouts = (): Whereabouts =>
  (useRouteLoaderData('root') as Whereabouts | undefined) ?? { community: null, visitor: null }
