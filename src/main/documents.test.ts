// Documents are checked like code: what they link to and what they name is there.

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { describe, expect, it } from 'vitest'

const clone = join(import.meta.dirname, '..', '..')
const notOurs = /^(node_modules|build|artefacts|\..*)$/

const documentsIn = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return notOurs.test(entry.name) ? [] : documentsIn(path)
    return entry.name.endsWith('.md') ? [path] : []
  })

const withoutExamples = (text: string): string => text.replace(/^```[\s\S]*?^```/gm, '')

/** Targets of links to files, without the place inside them. */
const linksIn = (text: string): string[] =>
  [...text.replace(/`[^`\n]*`/g, '').matchAll(/\]\(([^)\s#]+)(?:#[^)\s]*)?\)|\bsrc="([^"#]+)"/g)]
    .map(([, target, source]) => target ?? source ?? '')
    .filter((target) => !/^[a-z]+:/i.test(target))

/** What stands in backticks and looks like a file or a folder of ours. */
const pathsIn = (text: string): string[] =>
  [...text.matchAll(/`([\w.-]+(?:\/[\w.-]+)*\/?)`/g)]
    .map(([, path = '']) => path)
    .filter((path) => path.includes('/') || /\.(ts|tsx|mjs|md|css)$/.test(path))

describe('the documents', () => {
  const documents = documentsIn(clone).map((path) => ({
    path,
    name: relative(clone, path),
    text: withoutExamples(readFileSync(path, 'utf8')),
  }))

  it('link to what is there', () => {
    const broken = documents.flatMap(({ path, name, text }) =>
      linksIn(text)
        .filter((target) => !existsSync(join(dirname(path), target)))
        .map((target) => `${name}: ${target}`),
    )
    expect(broken).toEqual([])
    expect(documents.length).toBeGreaterThan(10)
  })

  it('name files by where they are', () => {
    const lost = documents.flatMap(({ name, text }) =>
      pathsIn(text)
        .filter((path) => /^(src|scripts|stories|bench|bin|decisions)\//.test(path))
        .filter((path) => !existsSync(join(clone, path)))
        .map((path) => `${name}: ${path}`),
    )
    expect(lost).toEqual([])
  })

  it('follow an act through files that exist: from the clone, from src/, or inside an idea', () => {
    const architecture = documents.find(({ name }) => name === 'ARCHITECTURE.md')?.text ?? ''
    const paths = pathsIn(architecture)
    const places = ['', 'src', 'src/hearing', 'src/convening/sortition']
    expect(paths.filter((path) => !places.some((place) => existsSync(join(clone, place, path))))).toEqual([])
    expect(paths.length).toBeGreaterThan(20)
  })

  it('are read so that a broken link and a lost file would be found', () => {
    expect(linksIn('See [this](gone.md#part), `[not](this)` and <img src="docs/gone.png">')).toEqual([
      'gone.md',
      'docs/gone.png',
    ])
    expect(pathsIn('`hearing/gone.ts` by `act` in `gone/`')).toEqual(['hearing/gone.ts', 'gone/'])
  })
})
