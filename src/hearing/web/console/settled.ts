// Between seeing an entry and pressing a key lies a moment in which somebody else may have recorded another one.
// What comes from elsewhere is therefore not in hand at once: nobody strikes what they have not yet seen.

import { useEffect, useState } from 'react'

const seenAfterMilliseconds = 400

/** The id, a moment late where it came from elsewhere; at once where it is one's own or the view (`place`) changed. */
export const useSettled = (id: string | null, own: boolean, place: string): string | null => {
  const [settled, settle] = useState({ id, place })
  useEffect(() => {
    const timer = setTimeout(() => settle({ id, place }), own ? 0 : seenAfterMilliseconds)
    return () => clearTimeout(timer)
  }, [id, own, place])
  return own || settled.place !== place ? id : settled.id
}
