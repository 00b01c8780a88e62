// The habits of the house that no linter knows: sizes and names of files.

import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { clone } from './settings.ts'

const tracked = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  cwd: clone,
  encoding: 'utf8',
})
const files = tracked
  .split('\n')
  .filter((path) => /\.(ts|tsx|mjs|css)$/.test(path) && !path.startsWith('artefacts/'))
const linesOf = (path: string) => readFileSync(join(clone, path), 'utf8').split('\n').length - 1

/** Catalogues of words are lists, and as long as there is to say. */
const isCatalogue = (path: string) => path.startsWith('src/kit/words/')

const emptyWords = [
  'manager',
  'helper',
  'helpers',
  'util',
  'utils',
  'service',
  'handler',
  'data',
  'info',
  'common',
  'misc',
  'types',
]

/** A term of the field, which has the word for a reason. */
const saysSomething = (path: string) => path.replaceAll('common-ground', '')

describe('The house', () => {
  it('has no file of more than 400 lines', () => {
    const long = files.filter((path) => !isCatalogue(path)).filter((path) => linesOf(path) > 400)
    expect(long).toEqual([])
  })

  it('names no file or folder by a word that says nothing', () => {
    const empty = files.filter((path) =>
      saysSomething(path)
        .split(/[/.-]/)
        .some((word) => emptyWords.includes(word)),
    )
    expect(empty).toEqual([])
  })
})
