// `commonwise verify transcript.json`: checks a public draw without network, without solver, without personal data.

import { existsSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import {
  type DrawFiles,
  kindOf,
  textOf,
  type Verification,
  verify,
} from '../../convening/sortition/public/verify.ts'
import { Obstacle } from '../../platform/obstacle.ts'
import type { Command } from '../commonwise.ts'
import { givenFile, orRefused } from './given-files.ts'
import { optionsIn } from './options.ts'

const usage = 'commonwise verify --help lists the options.'

/** More than any draw has; what is larger is no transcript. */
const mostBytes = 100_000_000

export const run: Command = (_, words) =>
  orRefused(async () => {
    const asked = { receipt: 'word', commitment: 'word', audit: 'word', page: 'word' } as const
    const { options, rest } = optionsIn(words, asked, usage)
    const [path, ...more] = rest
    if (more.length > 0 || (path === undefined && options.page === undefined))
      throw new Obstacle('Which transcript shall be checked?', usage)
    if (options.page !== undefined) await writePage(options.page)
    return path === undefined ? 0 : told(verify(filesAt(path, options)))
  })

type Options = Readonly<Record<'receipt' | 'commitment' | 'audit', string | undefined>>

const filesAt = (path: string, options: Options): DrawFiles => {
  const main = textAt(path)
  const found = kindOf(main)
  if (found === 'receipt' || found === 'audit')
    throw new Obstacle(
      `${path} is ${found === 'receipt' ? 'a receipt' : 'an audit file'}, which is checked beside a transcript.`,
      `commonwise verify transcript.json --${found} ${path}`,
    )
  // A commitment can be checked before anything is picked.
  const kind = found === 'commitment' ? 'commitment' : 'transcript'
  const beside = join(dirname(path), 'commitment.json')
  const commitment =
    options.commitment ??
    (kind === 'transcript' && basename(path) !== 'commitment.json' && existsSync(beside) ? beside : undefined)
  const others = { commitment, receipt: options.receipt, audit: options.audit }
  const texts = Object.entries(others).flatMap(([name, at]) => (at === undefined ? [] : [[name, textAt(at)]]))
  return { ...Object.fromEntries(texts), [kind]: main }
}

const textAt = (path: string): string => {
  const { bytes } = givenFile(path)
  if (bytes.length > mostBytes)
    throw new Obstacle(`${path} is larger than the files of any draw.`, 'Is it the right file?')
  return textOf(bytes)
}

const told = ({ holds, picked, checked, own, cannotKnow, faults }: Verification): number => {
  console.log(holds ? 'It holds.' : 'It does not hold.')
  if (holds && picked)
    console.log(
      `\n${picked.name ? `${picked.name}: panel` : 'Panel'} ${picked.index}\n${wrapped(picked.panel.join(' '), '  ')}`,
    )
  say('What is wrong', '✗', faults)
  say('What the receipt says', '✓', own)
  say('What was checked', '✓', checked)
  say('What nobody can know from these files', '?', cannotKnow)
  return holds ? 0 : 1
}

const say = (title: string, mark: string, sentences: readonly string[]): void => {
  if (sentences.length === 0) return
  console.log(`\n${title}`)
  for (const sentence of sentences) console.log(`  ${mark} ${wrapped(sentence, '    ').trimStart()}`)
}

/** Lines of at most a hundred letters, each after the same margin. */
const wrapped = (text: string, margin: string): string => {
  const lines = ['']
  for (const word of text.split(' ')) {
    const line = lines.at(-1) ?? ''
    if (line && line.length + word.length > 95) lines.push(word)
    else lines[lines.length - 1] = line ? `${line} ${word}` : word
  }
  return lines.map((line) => margin + line).join('\n')
}

const writePage = async (path: string): Promise<void> => {
  const { verifierPage } = await import('./verifier-page.ts')
  try {
    writeFileSync(path, await verifierPage())
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && 'syscall' in error)) throw error
    throw new Obstacle(`${path} cannot be written (${error.code}).`, 'Name another file.', error)
  }
  console.log(`${path}: the same check as one page, for any browser, without network.\n`)
}
