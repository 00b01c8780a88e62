// The document around every page, the error pages included.

import { type ReactNode, useSyncExternalStore } from 'react'
import { Links, Meta, Scripts, useMatches } from 'react-router'
import { useSurroundings, written } from './room.tsx'
import { extentOf } from './words/load.ts'

const never = () => () => {}

export const Paper = ({ children }: { children: ReactNode }) => {
  const around = useSurroundings()
  // React makes a script in the browser through innerHTML, which Trusted Types refuse; and after the page
  // has come to life (as when an error page replaces it) scripts have nothing left to do.
  const awakening = useSyncExternalStore(
    never,
    () => false,
    () => true,
  )
  const extent = extentOf(useMatches().map(({ handle }) => handle))
  return (
    <html {...written(around)} data-words={extent}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content={schemes[around.theme]} />
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <Meta />
        <Links />
      </head>
      <body>
        {children}
        {awakening && <Scripts />}
      </body>
    </html>
  )
}

const schemes = { auto: 'light dark', light: 'light', dark: 'dark' } as const
