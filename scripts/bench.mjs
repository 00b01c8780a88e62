// `npm run bench` lists the measurements in `bench/`; `npm run bench -- <name> …` carries one out.

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { prepare } from './prepare.mjs'
import { clone, onRuntime, Stopped } from './runtime.mjs'

const folder = join(clone, 'bench')
const [name] = process.argv.slice(2)

const purposeOf = (file) =>
  readFileSync(join(folder, file), 'utf8')
    .split('\n')[0]
    .replace(/^\/\/ ?/, '')

await onRuntime(import.meta.url, async () => {
  const names = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith('.ts')) : []
  if (!name) {
    console.log('npm run bench -- <name>\n')
    for (const file of names) console.log(`  ${file.replace(/\.ts$/, '').padEnd(24)}${purposeOf(file)}`)
    return
  }
  if (!names.includes(`${name}.ts`))
    throw new Stopped(`There is no measurement “${name}”. npm run bench lists them.`)
  await prepare({ tools: true, build: true })
  process.argv.splice(2, 1)
  await import(pathToFileURL(join(folder, `${name}.ts`)).href)
})
