// What happens on a live page, told to those who listen, without flooding them: sentences are gathered for a
// moment and spoken together; of many, the last ones are spoken and the others counted.

import { useEffect, useRef, useState } from 'react'
import type { Sentences } from './words/sentences.ts'
import { useWords } from './words/speech.tsx'

const gatherMilliseconds = 1_500
const spokenAtOnce = 3

/** What is said of `waiting` sentences: the last three, and how many there were before. */
export const together = (t: Sentences, waiting: readonly string[]): string => {
  const last = waiting.slice(-spokenAtOnce)
  const before = waiting.length - last.length
  return [...last, ...(before > 0 ? [t('kit.and-more', { count: before })] : [])].join(' ')
}

/**
 * Speaks each new `says` politely. The same sentence twice is said once; pass a new `turn` (a version, a
 * number that counts) to have it said again.
 */
export const LiveRegion = ({ says, turn = 0 }: { says: string; turn?: number }) => {
  const t = useWords()
  const waiting = useRef<string[]>([])
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const [spoken, setSpoken] = useState('')
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new turn says the same words again
  useEffect(() => {
    if (!says) return
    waiting.current.push(says)
    timer.current ??= setTimeout(() => {
      setSpoken(together(t, waiting.current))
      waiting.current = []
      timer.current = undefined
    }, gatherMilliseconds)
  }, [says, turn, t])
  useEffect(() => () => clearTimeout(timer.current), [])
  return (
    <div className="spoken-only" role="status">
      {spoken}
    </div>
  )
}
