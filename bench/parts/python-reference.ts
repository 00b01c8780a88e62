// The program in use for citizens' assemblies, `sortition-algorithms`, where the machine has it. Its own command line is
// used, as its users do; nothing of it stands here.

import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { filesFrom, type Recipe } from '../../src/convening/sortition/testing/pools.ts'

export const pythonReference = (): string | null => {
  const { status, stdout } = spawnSync(
    'python3',
    ['-c', 'import sortition_algorithms, importlib.metadata as m; print(m.version("sortition-algorithms"))'],
    { encoding: 'utf8' },
  )
  return status === 0 ? stdout.trim() : null
}

export type PythonOutcome = { seconds: number; peakMegabytes: number } | { words: string }

const program = `
import resource, runpy, sys
sys.argv = ['sortition_algorithms', *sys.argv[1:]]
try:
    runpy.run_module('sortition_algorithms', run_name='__main__')
finally:
    print('PEAK', resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
`

/** Maximin, which it does without a bought solver. The time is that of the whole program. */
export const runPython = (recipe: Recipe, pinned: readonly string[], capSeconds: number): PythonOutcome => {
  const folder = mkdtempSync(join(tmpdir(), 'commonwise-sortition-'))
  const at = (name: string) => join(folder, name)
  try {
    const { people, targets } = filesFrom(recipe)
    writeFileSync(at('people.csv'), people)
    writeFileSync(at('targets.csv'), targets)
    const household = recipe.households ? '["address", "postcode"]' : '[]'
    writeFileSync(
      at('settings.toml'),
      `id_column = "id"\ncolumns_to_keep = []\nselection_algorithm = "maximin"\nrandom_number_seed = 1\n` +
        `check_same_address = ${recipe.households}\ncheck_same_address_columns = ${household}\n`,
    )
    const words = [...pinned, 'python3', '-c', program, 'csv', '-S', at('settings.toml')]
    words.push('-f', at('targets.csv'), '-p', at('people.csv'), '-s', at('selected.csv'))
    words.push('-r', at('remaining.csv'), '-n', String(recipe.size))
    const begun = performance.now()
    const { status, stdout, stderr, signal } = spawnSync(words[0]!, words.slice(1), {
      encoding: 'utf8',
      timeout: capSeconds * 1_000,
    })
    if (signal) return { words: `not finished in ${capSeconds} s` }
    if (status !== 0) return { words: `failed: ${stderr.trim().split('\n').at(-1)}` }
    return {
      seconds: (performance.now() - begun) / 1_000,
      peakMegabytes: Number(/PEAK (\d+)/.exec(stdout)?.[1]) / 1_024,
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
