// `/hearings/:id/charts.md`

import type { LoaderFunctionArgs } from 'react-router'
import { houseOf } from '../../../kit/house.ts'
import { sentencesIn } from '../../../kit/words/index.ts'
import { toMarkdown, typedCharts } from '../../index.ts'
import { labelsIn } from './labels.ts'
import { unattributed } from './look.ts'

export const loader = async ({ params, context }: LoaderFunctionArgs): Promise<Response> => {
  const house = houseOf(context)
  const { state, words } = await unattributed(house, params.id ?? '')
  const text = toMarkdown(typedCharts(state, words), labelsIn(sentencesIn(house.locale)))
  return new Response(text, {
    headers: {
      'content-type': 'text/markdown; charset=utf-8',
      'content-disposition': 'attachment; filename="charts.md"',
      'cache-control': 'no-store',
    },
  })
}
