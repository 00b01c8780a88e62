// What a browser does by itself when it opens a page, done again when the script opens it instead.

import { useEffect, useRef } from 'react'
import { useLocation, useNavigationType } from 'react-router'

/** After a link was followed: the top of the new page, and its heading as the place from which to read on. */
export const useArrival = (): void => {
  const { pathname, hash } = useLocation()
  const how = useNavigationType()
  const first = useRef(true)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another path is an arrival, whatever else changed
  useEffect(() => {
    if (first.current) {
      first.current = false
      return
    }
    if (how === 'POP') return
    const goal = (hash && document.getElementById(hash.slice(1))) || document.getElementById('main')
    goal?.focus({ preventScroll: true })
    if (hash) goal?.scrollIntoView()
    else window.scrollTo(0, 0)
  }, [pathname])
}
