// How far a draw has come and what came of it: lines of JSON for programs, or sentences for people.

import type { Progress } from '../../../convening/sortition/fairness/exact.ts'

export type Telling = Readonly<{
  event: (name: string, members: object, sentences: readonly string[]) => void
  progress: (progress: Progress) => void
}>

export const telling = (json: boolean): Telling => {
  const live = process.stderr.isTTY && !json
  let last = 0
  return {
    event: (name, members, sentences) => {
      if (live) process.stderr.write('\r\u001b[K')
      if (json) console.log(JSON.stringify({ event: name, ...members }))
      else for (const sentence of sentences) (name === 'warning' ? console.error : console.log)(sentence)
    },
    progress: (progress) => {
      const now = performance.now()
      if (now - last < 200) return
      last = now
      if (json) console.log(JSON.stringify({ event: 'progress', ...progress }))
      else if (live) process.stderr.write(`\r\u001b[K${inWords(progress)}`)
    },
  }
}

const inWords = ({ step, share, reached, bound }: Progress): string => {
  const percent = (value: number) => `${(100 * value).toFixed(1)} %`
  if (step === 'panels') return `Putting panels together: ${percent(share ?? 0)} …`
  if (step === 'attaining') return 'Checking that real panels have these chances …'
  const known =
    reached === null || bound === null || bound > 1 || reached < 0
      ? ''
      : `: ${percent(reached)}, and at most ${percent(bound)}`
  return step === 'bound'
    ? `Finding what is possible at best, ${percent(share ?? 0)} of the people placed …`
    : `Searching all panels${known} …`
}
