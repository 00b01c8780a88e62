// How every story ends: what people saw when it failed is kept, and nothing stays open.

import { afterAll, afterEach } from 'vitest'
import { closeBrowser, keepFailure } from './people.ts'

type Opened = { close: () => Promise<void> } | undefined

/** @param opened is asked at the end for what to close after the browser; it may never have come to be. */
export const closing = (...opened: (() => Opened)[]): void => {
  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') await keepFailure(task.name)
  })
  afterAll(async () => {
    await closeBrowser()
    for (const one of opened) await one()?.close()
  })
}
