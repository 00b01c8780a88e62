// What stands behind a command's name, read once into what the command asked for.

import { parseArgs } from 'node:util'
import { Obstacle } from '../../platform/obstacle.ts'

/** How often an option may stand, and whether a word follows it. */
export type Asked = Record<string, 'flag' | 'word' | 'words'>

type Given<A extends Asked> = {
  [name in keyof A]: A[name] extends 'flag'
    ? boolean
    : A[name] extends 'words'
      ? string[]
      : string | undefined
}

/**
 * Reads `--name word`, `--name=word` and flags; what stands without a name comes back as `rest`.
 * @throws Obstacle for an option that the command does not know, or one whose word is missing, with the command's usage.
 */
export const optionsIn = <const A extends Asked>(
  words: readonly string[],
  asked: A,
  usage: string,
): { options: Given<A>; rest: string[] } => {
  const options = Object.fromEntries(
    Object.entries(asked).map(([name, kind]) => [
      name,
      { type: kind === 'flag' ? ('boolean' as const) : ('string' as const), multiple: kind === 'words' },
    ]),
  )
  try {
    const { values, positionals } = parseArgs({ args: [...words], options, allowPositionals: true })
    const given = Object.fromEntries(
      Object.entries(asked).map(([name, kind]) => [
        name,
        values[name] ?? (kind === 'flag' ? false : kind === 'words' ? [] : undefined),
      ]),
    )
    return { options: given as Given<A>, rest: positionals }
  } catch (error) {
    throw new Obstacle(`${sentence(error)}`, usage, error)
  }
}

/** The same for a command of options alone. @throws Obstacle also for a word that stands without one. */
export const onlyOptionsIn = <const A extends Asked>(
  words: readonly string[],
  asked: A,
  usage: string,
): Given<A> => {
  const { options, rest } = optionsIn(words, asked, usage)
  if (rest.length > 0) throw new Obstacle(`“${rest[0]}” stands there without an option.`, usage)
  return options
}

/** A whole number at least `least`, or an Obstacle that says so. */
export const wholeNumber = (name: string, word: string, least: number): number => {
  const number = Number(word)
  if (!/^\d{1,9}$/.test(word) || number < least)
    throw new Obstacle(
      `--${name} ${word} is not a whole number from ${least} up.`,
      `Try --${name} ${Math.max(least, 12)}`,
    )
  return number
}

/** Hexadecimal digits as they were given. @throws Obstacle for anything else. */
export const seedIn = (word: string): string => {
  if (/^[0-9a-f]{1,128}$/i.test(word)) return word
  throw new Obstacle(
    `--seed ${word} is not made of hexadecimal digits.`,
    'Use 0 to 9 and a to f, 128 at most.',
  )
}

/** @throws Obstacle where an option without which the command makes no sense is missing. */
export const needed = (name: string, word: string | undefined, usage: string): string => {
  if (word === undefined || word === '') throw new Obstacle(`--${name} is missing.`, usage)
  return word
}

const sentence = (error: unknown): string => {
  const said = error instanceof Error ? error.message : String(error)
  return said.split('. To specify')[0]?.replace(/\.?$/, '.') ?? said
}
