// What a live page tells those who listen, given to the kit's live region.

import { useEffect, useRef, useState } from 'react'

/** What the page showed when it came is read there; spoken is what changes afterwards. */
export const useSpoken = (says: string, about: string): { says: string; turn: number } => {
  const before = useRef(about)
  const [spoken, speak] = useState({ says: '', turn: 0 })
  useEffect(() => {
    if (before.current === about) return
    before.current = about
    speak(({ turn }) => ({ says, turn: turn + 1 }))
  }, [says, about])
  return spoken
}
