// What may import what, as data. Down only, through doors only, never sideways or up.

import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize, relative, sep } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '..')

/** The ideas from the ground up; each may use those before it. `record` stands beside them on the kernel alone. */
const ideas = [
  'kernel',
  'people',
  'charter',
  'commons',
  'sensing',
  'convening',
  'hearing',
  'guidance',
] as const
const doors = new Set(['index.ts'])

/** Libraries (and node) that a ring may import. A domain ring has none, so that the browser runs the same file. */
const libraries: Record<string, RegExp> = {
  domain: /^$/,
  // Pure as a domain, but for what computes: a solver, hashes, curves. The browser runs it, too.
  mathematics: /^(highs|@noble\/(hashes|curves)\/.*)$/,
  workers: /^(node:.*|piscina)$/,
  store: /^(pg|node:.*)$/,
  web: /^(react|react-dom|react-router|hono|@hono\/.*|zod|uqr|idb)$/,
  kit: /^(react|react-dom|react-dom\/server|react-router|intl-messageformat|@formatjs\/.*|uqr|idb|@fontsource.*)$/,
  platform: /^(node:.*|pg|ws|hono|hono\/.*|@hono\/.*|zod|nodemailer|nodemailer\/.*|react-router)$/,
  main: /.*/,
}

/** Rooms of pure mathematics inside an idea, each a library by itself with a door of its own. */
const mathematics = [join('convening', 'sortition'), join('sensing', 'landscape')]

/** What any idea may stand on, beside the kernel: repeatable chance, tables that people make, pages that live alone. */
const grounds = ['chance', 'csv', 'threads', 'page']

type Ring = { place: string; ring: string }

const ringOf = (file: string): Ring => {
  const [place = '', folder = ''] = relative(root, file).split(sep)
  // Part of the build, not of what runs.
  if (file.endsWith(join('kit', 'words', 'compile.ts'))) return { place, ring: 'main' }
  if (place === 'main' || place === 'platform' || place === 'kit') return { place, ring: place }
  if (place === 'chance' || place === 'page') return { place, ring: 'mathematics' }
  if (place === 'threads') return { place, ring: 'workers' }
  if (mathematics.some((room) => file.startsWith(join(root, room, sep))))
    return { place, ring: file.includes(join(sep, 'workers', sep)) ? 'workers' : 'mathematics' }
  return { place, ring: folder === 'store' || folder === 'web' ? folder : 'domain' }
}

const below = (place: string): readonly string[] => {
  if (place === 'record') return ['kernel']
  return ideas.slice(0, ideas.indexOf(place as (typeof ideas)[number]))
}

/** Null, or why this file may not import that one. */
const objection = (from: string, to: string): string | null => {
  const here = ringOf(from)
  const there = ringOf(to)
  const door = doors.has(relative(join(root, there.place), to))
  if (here.place === 'main') return null
  if (here.place === there.place) {
    const outward = here.ring === 'domain' && there.ring !== 'domain'
    return outward || (here.ring === 'store' && there.ring === 'web') ? 'an inner ring looks outward' : null
  }
  if (there.place === 'main') return 'nothing may import main'
  if (grounds.includes(there.place)) return door ? null : 'not through its door'
  if (grounds.includes(here.place))
    return there.place === 'kernel' ? null : `${here.place} knows the kernel alone`
  if (here.place === 'platform' || here.place === 'kit')
    return there.place === 'kernel' ? null : `${here.place} knows the kernel alone`
  if (here.ring === 'domain' && !below(here.place).includes(there.place)) return 'not a lower idea'
  if (there.place === 'platform') return here.ring === 'domain' ? 'a domain ring needs no machine' : null
  if (there.place === 'kit') return here.ring === 'web' ? null : 'only pages use the kit'
  if (!below(here.place).includes(there.place)) return 'not a lower idea'
  return door ? null : 'not through its door'
}

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return entry.name === 'testing' ? [] : filesIn(path)
    return /\.tsx?$/.test(entry.name) && !/\.test\.tsx?$|\.d\.ts$/.test(entry.name) ? [path] : []
  })

const importsOf = (file: string): string[] =>
  [
    ...readFileSync(file, 'utf8').matchAll(
      /^\s*(?:import|export)\b[^'"]*?\bfrom\s+['"]([^'"]+)['"]|^\s*import\s+['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/gm,
    ),
  ].map(([, a, b, c]) => a ?? b ?? c ?? '')

const faultsIn = (file: string): string[] =>
  importsOf(file).flatMap((target) => {
    const name = relative(root, file)
    if (target.startsWith('.')) {
      const why = objection(file, normalize(join(dirname(file), target)))
      return why ? [`${name} imports ${target}: ${why}`] : []
    }
    if (target.startsWith('./+types') || target.startsWith('virtual:')) return []
    const allowed = libraries[ringOf(file).ring] ?? /^$/
    return allowed.test(target) ? [] : [`${name} imports ${target}: not a library of its ring`]
  })

describe('the table of imports', () => {
  it('holds for every file of the house', () => {
    expect(filesIn(root).flatMap(faultsIn)).toEqual([])
  })

  it('objects to what it should', () => {
    const at = (path: string) => join(root, path)
    const forbidden: [string, string][] = [
      ['people/person.ts', 'hearing/index.ts'],
      ['hearing/hearing.ts', 'hearing/store/projection.ts'],
      ['hearing/hearing.ts', 'platform/index.ts'],
      ['hearing/web/console.tsx', 'people/store/sessions.ts'],
      ['hearing/store/projection.ts', 'hearing/web/console.tsx'],
      ['platform/live/hub.ts', 'hearing/index.ts'],
      ['kit/shell.tsx', 'people/index.ts'],
      ['record/tree.ts', 'people/index.ts'],
      ['kernel/act.ts', 'record/index.ts'],
      ['hearing/web/console.tsx', 'main/serve.ts'],
    ]
    for (const [from, to] of forbidden) expect(objection(at(from), at(to)), `${from} → ${to}`).not.toBeNull()
    expect(objection(at('hearing/web/console.tsx'), at('kit/index.ts'))).toBeNull()
    expect(objection(at('hearing/hearing.ts'), at('people/index.ts'))).toBeNull()
  })
})
