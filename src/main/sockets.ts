// The app's feed over WebSocket: to the same people and from the same pages as the rest of the web side.

import type { Server } from 'node:http'
import { nobody } from '../kernel/index.ts'
import { isForeign } from '../platform/http/same-origin.ts'
import { serveSockets } from '../platform/index.ts'
import type { IdeasParts } from './ideas.ts'
import { whoAsks } from './web.ts'

export const openSockets = (server: Server, parts: IdeasParts) =>
  serveSockets(server, {
    hub: parts.house.hub,
    identify: async (request) => {
      const headers = new Headers()
      for (const name of ['origin', 'cookie', 'authorization', 'sec-fetch-site'] as const) {
        const value = request.headers[name]
        if (typeof value === 'string') headers.set(name, value)
      }
      const asked = `http://${request.headers.host ?? 'localhost'}`
      if (isForeign(headers, asked, parts.publicOrigin)) return null
      const signedIn = await whoAsks(parts, headers)
      return { actor: signedIn?.actor ?? nobody, session: signedIn?.session.id ?? null }
    },
  })
