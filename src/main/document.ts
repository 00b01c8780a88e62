// The document of the public interface, made from the schemas that also check every request.

import type { Api } from '../platform/http/acts.ts'
import { programVersion } from './settings.ts'

const about = {
  openapi: '3.1.0',
  info: {
    title: 'Commonwise',
    version: programVersion(),
    description:
      'Every act is a POST with a key made by its sender in `Idempotency-Key`; a repeat gets the stored answer. A refusal is `{ refusal, parameters }`. Readers follow a stream by its versions, which have no gaps.',
    license: { name: 'AGPL-3.0-or-later' },
  },
  servers: [{ url: '/api/v1' }],
  security: [{ session: [] as string[] }, {} as Record<string, string[]>],
}

/** Mounts the document and answers how to get it. */
export const mountDocument = (api: Api): (() => unknown) => {
  api.openAPIRegistry.registerComponent('securitySchemes', 'session', {
    type: 'http',
    scheme: 'bearer',
    description: 'A session’s token. Browsers send it as a cookie.',
  })
  const document = () => api.getOpenAPI31Document(about)
  api.get('/openapi.json', (c) => c.json(document()))
  return document
}
