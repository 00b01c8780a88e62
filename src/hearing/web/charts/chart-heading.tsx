import { Letter, type Marker, useWords } from '../../../kit/index.ts'
import { type Chart, letters } from '../../index.ts'
import './charts.css'

/** Each chart has its marker, always beside its letter and in its place. */
export const markers: Readonly<Record<Chart, Marker>> = {
  problems: 'blue',
  solutions: 'green',
  concerns: 'red',
  data: 'violet',
}

type Heading = {
  chart: Chart
  level?: 2 | 3
  id?: string
  /** The short name, where there is little room. */
  short?: boolean
}

export const ChartHeading = ({ chart, level = 2, id, short = false }: Heading) => {
  const t = useWords()
  const Level = `h${level}` as const
  return (
    <Level className="chart-heading" id={id}>
      <Letter marker={markers[chart]}>{letters[chart]}</Letter>{' '}
      <span>{t(short ? `chart.short.${chart}` : `chart.${chart}`)}</span>
    </Level>
  )
}
