// Two habits of a screen that nobody touches.

import { useEffect, useState } from 'react'
import type { Line } from '../../../kit/live/feed.ts'

const patienceMilliseconds = 3_000

/** True once the line has been away for a while. A short cut is nobody's business. */
export const useLost = (line: Line): boolean => {
  const [lost, setLost] = useState(false)
  const live = line === 'live'
  useEffect(() => {
    if (live) {
      setLost(false)
      return
    }
    const timer = setTimeout(() => setLost(true), patienceMilliseconds)
    return () => clearTimeout(timer)
  }, [live])
  return lost
}

/** Keeps the projector's machine from falling asleep, where its browser allows that. */
export const useWakefulness = (): void => {
  useEffect(() => {
    if (!('wakeLock' in navigator)) return
    let lock: WakeLockSentinel | undefined
    // Refused when the battery is low, or while the page is hidden: then the machine's own habits hold.
    const stayAwake = () => {
      if (document.visibilityState === 'visible')
        navigator.wakeLock.request('screen').then(
          (given) => {
            lock = given
          },
          () => {},
        )
    }
    stayAwake()
    document.addEventListener('visibilitychange', stayAwake)
    return () => {
      document.removeEventListener('visibilitychange', stayAwake)
      void lock?.release()
    }
  }, [])
}
