// A program that does a job for each line it reads, and answers each with a line of JSON.

import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { atTheEnd } from './finally.ts'

export type Asked = Readonly<{
  /** @throws Error with the program's last words if it ends, or is not done after so many seconds. */
  ask: <Answer>(job: string, capSeconds: number) => Promise<Answer>
  stop: () => void
}>

export const asked = (words: readonly string[], environment: Record<string, string> = {}): Asked => {
  const child = spawn(words[0]!, words.slice(1), {
    stdio: ['pipe', 'pipe', 'pipe'],
    env: { ...process.env, ...environment },
  })
  let said = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said = `${said}${text}`.slice(-2_000)
  })
  child.stdin.on('error', () => {})
  const lines = createInterface({ input: child.stdout })
  const stop = () => child.kill('SIGKILL')
  atTheEnd(async () => void stop())
  const ask = <Answer>(job: string, capSeconds: number) =>
    new Promise<Answer>((resolve, reject) => {
      const tooLate = setTimeout(() => end(new Error(`not done in ${capSeconds} s`)), capSeconds * 1_000)
      const ended = () => end(new Error(said.trim().split('\n').at(-1) || 'ended'))
      const answered = (line: string) => {
        done()
        resolve(JSON.parse(line))
      }
      const done = () => {
        clearTimeout(tooLate)
        lines.off('line', answered)
        child.off('exit', ended)
      }
      const end = (error: Error) => {
        done()
        stop()
        reject(error)
      }
      lines.on('line', answered)
      child.on('exit', ended)
      child.stdin.write(`${job}\n`)
    })
  return { ask, stop }
}
