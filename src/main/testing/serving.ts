// A program for tests to kill: a house as the environment says, its interface alone, without pages.

import { serve } from '../serve.ts'
import { settingsFrom } from '../settings.ts'

const served = await serve(settingsFrom(process.env), false)
process.once('SIGTERM', async () => {
  await served.stop()
  process.exit()
})
console.log('open')
