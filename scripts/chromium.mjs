// The browser that the stories run in: one that is there, or Debian's, where we may install it.

import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/** Its path, or null where there is none and none can be installed. */
export const findChromium = async () => {
  const found = onPath()
  if (found || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return found
  console.log('Installing Chromium …')
  for (const words of [['update'], ['install', '-y', '--no-install-recommends', 'chromium']])
    spawnSync('apt-get', words, {
      stdio: 'ignore',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    })
  return onPath()
}

const onPath = () => {
  const told = process.env.CHROMIUM
  if (told && existsSync(told)) return told
  const places = (process.env.PATH ?? '').split(delimiter)
  return (
    names.flatMap((name) => places.map((place) => join(place, name))).find((path) => existsSync(path)) ?? null
  )
}
