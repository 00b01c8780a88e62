// How far a draw or a map has come and what came of it: lines of JSON for programs, or sentences for people.

import type { Progress } from '../../../convening/sortition/fairness/exact.ts'

export type Telling = Readonly<{
  event: (name: string, members: object, sentences: readonly string[]) => void
  progress: (progress: Progress) => void
  /** @param share done, from 0 to 1. @param sentence what is being done. */
  share: (share: number, sentence: string) => void
}>

export const telling = (json: boolean): Telling => {
  const live = process.stderr.isTTY && !json
  let last = 0
  const far = (members: object, sentence: string): void => {
    const now = performance.now()
    if (now - last < 200) return
    last = now
    if (json) console.log(JSON.stringify({ event: 'progress', ...members }))
    else if (live) process.stderr.write(`\r\u001b[K${sentence}`)
  }
  return {
    event: (name, members, sentences) => {
      if (live) process.stderr.write('\r\u001b[K')
      if (json) console.log(JSON.stringify({ event: name, ...members }))
      else for (const sentence of sentences) (name === 'warning' ? console.error : console.log)(sentence)
    },
    progress: (progress) => far({ ...progress }, inWords(progress)),
    share: (share, sentence) =>
      far({ share: Math.round(1000 * share) / 1000 }, `${sentence}: ${percent(share)} …`),
  }
}

const percent = (value: number): string => `${(100 * value).toFixed(1)} %`

const inWords = ({ step, share, reached, bound }: Progress): string => {
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
