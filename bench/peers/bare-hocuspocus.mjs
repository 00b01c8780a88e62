// The smallest Hocuspocus server that answers: nothing is stored.

import { Server } from '@hocuspocus/server'

await new Server({ port: Number(process.env.PORT), quiet: true }).listen()
