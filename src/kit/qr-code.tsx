import { encode } from 'uqr'
import { useWords } from './words/speech.tsx'

/** Black on white in any light, with the empty border that cameras need. `value` is an address. */
export const QrCode = ({ value, className = 'qr' }: { value: string; className?: string }) => {
  const t = useWords()
  const { data, size } = encode(value, { ecc: 'M', border: 4 })
  return (
    <svg
      className={className}
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={t('kit.qr', { address: value })}
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={squares(data)} fill="#000" shapeRendering="crispEdges" />
    </svg>
  )
}

/** One path, a run of dark squares at a time. */
export const squares = (rows: readonly (readonly boolean[])[]): string =>
  rows
    .map((row, y) =>
      row
        .map((dark, x) => {
          if (!dark || row[x - 1]) return ''
          const end = row.indexOf(false, x)
          const length = (end < 0 ? row.length : end) - x
          return `M${x} ${y}h${length}v1h-${length}z`
        })
        .join(''),
    )
    .join('')
