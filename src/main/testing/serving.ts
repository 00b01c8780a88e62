// A program for tests to kill: a house as the environment says, its interface alone, without pages.

import { Obstacle } from '../../platform/obstacle.ts'
import { serve } from '../serve.ts'
import { settingsFrom } from '../settings.ts'

try {
  const served = await serve(settingsFrom(process.env), false)
  process.once('SIGTERM', async () => {
    await served.stop()
    process.exit()
  })
  console.log('open')
} catch (error) {
  // As the program itself does: a sentence for a person, and everything else as it is.
  if (!(error instanceof Obstacle)) throw error
  console.error(error.message)
  process.exit(1)
}
