// Python with SciPy and scikit-learn from the system's packages. They are installed if they are absent and this may be done.

import { spawnSync } from 'node:child_process'

const question = `
import sklearn, scipy, numpy, platform
print(f'Python {platform.python_version()}, NumPy {numpy.__version__}, SciPy {scipy.__version__}, scikit-learn {sklearn.__version__}')
`

const ask = (python: string): { python: string; versions: string } | null => {
  const { status, stdout } = spawnSync(python, ['-c', question], { encoding: 'utf8' })
  return status === 0 ? { python, versions: stdout.trim() } : null
}

/** Null, with the reason said, where they are not to be had. */
export const scientificPython = (): { python: string; versions: string } | null => {
  const found = ask('/usr/bin/python3') ?? ask('python3')
  if (found) return found
  console.log('Installing python3-scipy and python3-sklearn …')
  const words = ['install', '-y', '--no-install-recommends', 'python3-scipy', 'python3-sklearn']
  const { status, stderr } = spawnSync('apt-get', words, { encoding: 'utf8' })
  const installed = status === 0 ? ask('/usr/bin/python3') : null
  if (!installed)
    console.log(
      `SciPy and scikit-learn are not there, and apt-get could not install them (${stderr?.trim().split('\n').at(-1) || 'it is not there'}). Only ours is measured.`,
    )
  return installed
}
