// The server's half of the pages. Everything is rendered before anything is sent: no page streams.

import { preload, preloadModule } from 'react-dom'
import { renderToReadableStream } from 'react-dom/server'
import {
  type EntryContext,
  isRouteErrorResponse,
  type RouterContextProvider,
  ServerRouter,
} from 'react-router'
import { fonts, houseContext, Room } from '../kit/index.ts'
import { catalogueOf } from '../kit/words/index.ts'
import { extentOf } from '../kit/words/load.ts'

// `main/pages.ts`, which is not part of this bundle, must set the very key that the loaders here ask for.
export { houseContext }

const Preloads = ({ nonce, modules }: { nonce: string; modules: readonly string[] }) => {
  for (const font of fonts) preload(font, { as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' })
  for (const module of modules) preloadModule(module, { as: 'script', nonce })
  return null
}

export default async function render(
  request: Request,
  status: number,
  headers: Headers,
  entry: EntryContext,
  context: RouterContextProvider,
): Promise<Response> {
  const house = context.get(houseContext)
  const { matches } = entry.staticHandlerContext
  const extent = extentOf(matches.map(({ route }) => entry.routeModules[route.id]?.handle))
  headers.set('Content-Type', 'text/html; charset=utf-8')
  let now = status
  const page = await renderToReadableStream(
    <Room around={house} catalogue={catalogueOf(house.locale)}>
      <Preloads nonce={house.nonce} modules={house.preloads[extent]} />
      <ServerRouter context={entry} url={request.url} nonce={house.nonce} />
    </Room>,
    {
      nonce: house.nonce,
      signal: request.signal,
      onError: (error) => {
        now = 500
        house.broken.push(error)
      },
    },
  )
  await page.allReady
  return new Response(page, { status: now, headers })
}

/** A page that does not exist is no news, and neither is a reader who left. */
export const handleError = (
  error: unknown,
  { context, request }: { context?: RouterContextProvider; request: Request },
) => {
  if (request.signal.aborted || (isRouteErrorResponse(error) && error.status < 500)) return
  context?.get(houseContext).broken.push(error)
}
