// Nobody says yes to something that they have not seen: what is pressed counts only after what it answers to has
// stood on the screen for a moment. So a second tap of an unsteady finger falls on nothing.

import { type RefObject, useCallback, useEffect, useRef } from 'react'

const settleMilliseconds = 500

/** @param what changes whenever another thing is asked. */
export const useSettled = (
  what: string,
): { place: RefObject<HTMLDivElement | null>; ready: () => boolean } => {
  const place = useRef<HTMLDivElement>(null)
  const since = useRef(Number.POSITIVE_INFINITY)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another thing asked has to be seen anew
  useEffect(() => {
    if (!place.current) return
    let inSight = false
    const look = () => {
      const visible = inSight && document.visibilityState === 'visible'
      since.current = visible ? Math.min(since.current, performance.now()) : Number.POSITIVE_INFINITY
    }
    since.current = Number.POSITIVE_INFINITY
    const watch = new IntersectionObserver((sights) => {
      inSight = sights.at(-1)?.isIntersecting ?? false
      look()
    })
    watch.observe(place.current)
    document.addEventListener('visibilitychange', look)
    return () => {
      watch.disconnect()
      document.removeEventListener('visibilitychange', look)
    }
  }, [what])
  const ready = useCallback(() => performance.now() - since.current >= settleMilliseconds, [])
  return { place, ready }
}
