// The sheets of one chart as this screen fills them, from heights that are measured, not guessed.

import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { fillSheets, type Paper, partHeight, type Sheet } from './sheets.ts'

type Measured = { sheets: Sheet[]; partHeight: number }

/**
 * Put `list` on the `<ol>` whose items hold a `.line`. All of them must be laid out at the width of a sheet,
 * those that hang aside too. `measured` is null until the browser has looked.
 */
export const useSheets = () => {
  const list = useRef<HTMLOListElement>(null)
  const [measured, setMeasured] = useState<Measured | null>(null)

  const measure = useCallback(() => {
    if (!list.current) return
    const next = measureSheets(list.current)
    setMeasured((before) => (JSON.stringify(before) === JSON.stringify(next) ? before : next))
  }, [])
  // After every rendering and before it is seen, so that nothing new is ever shown in the wrong place.
  useLayoutEffect(measure)

  useEffect(() => {
    if (!list.current) return
    const observer = new ResizeObserver(measure)
    observer.observe(list.current)
    document.fonts.addEventListener('loadingdone', measure)
    return () => {
      observer.disconnect()
      document.fonts.removeEventListener('loadingdone', measure)
    }
  }, [measure])

  return { list, measured }
}

const measureSheets = (list: HTMLOListElement): Measured => {
  const paper = paperOf(list)
  const bodies = [...list.querySelectorAll('.line-body')]
  const heights = bodies.map((body) => body.getBoundingClientRect().height)
  return { sheets: fillSheets(heights, paper), partHeight: partHeight(paper) }
}

const paperOf = (list: HTMLOListElement): Paper => {
  const style = getComputedStyle(list)
  return {
    room: list.clientHeight,
    gap: Number.parseFloat(style.rowGap) || 0,
    line: Number.parseFloat(style.lineHeight),
  }
}
