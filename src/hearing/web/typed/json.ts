// `/hearings/:id/charts.json`

import type { LoaderFunctionArgs } from 'react-router'
import { houseOf } from '../../../kit/house.ts'
import { typedCharts } from '../../index.ts'
import { unattributed } from './look.ts'

export const loader = async ({ params, context }: LoaderFunctionArgs): Promise<Response> => {
  const { state, words } = await unattributed(houseOf(context), params.id ?? '')
  return new Response(`${JSON.stringify(typedCharts(state, words), null, 2)}\n`, {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': 'attachment; filename="charts.json"',
      'cache-control': 'no-store',
    },
  })
}
