// Where something lies in a drawing, for those who do not see it.

import type { Drawing } from './drawing.ts'
import type { Point } from './hull.ts'

export type Bearing =
  | 'middle'
  | 'right'
  | 'upperRight'
  | 'up'
  | 'upperLeft'
  | 'left'
  | 'lowerLeft'
  | 'down'
  | 'lowerRight'

/** Of the tangent of 22.5°: between these, two directions are one between both. */
const slant = 0.4142

/** As seen from the centre of the picture. */
export const bearing = ({ width, height }: Pick<Drawing, 'width' | 'height'>, { x, y }: Point): Bearing => {
  const [right, up] = [x - width / 2, height / 2 - y]
  const [across, along] = [Math.abs(right), Math.abs(up)]
  if (across < width * 0.06 && along < height * 0.06) return 'middle'
  if (along < across * slant) return right > 0 ? 'right' : 'left'
  if (across < along * slant) return up > 0 ? 'up' : 'down'
  if (right > 0) return up > 0 ? 'upperRight' : 'lowerRight'
  return up > 0 ? 'upperLeft' : 'lowerLeft'
}
