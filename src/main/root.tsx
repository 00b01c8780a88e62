import { data, type LoaderFunctionArgs, type MiddlewareFunction, Outlet } from 'react-router'
import '../kit/style/index.css'
import { houseOf, Paper, Trouble, useArrival, type Whereabouts } from '../kit/index.ts'

export { Paper as Layout, Trouble as ErrorBoundary }

/** Where the house cannot answer, no page is tried: the reader gets the reason at once. */
export const middleware: MiddlewareFunction<Response>[] = [
  ({ context }, next) => {
    const { trouble, statusOf } = houseOf(context)
    if (trouble) throw data(trouble, { status: statusOf(trouble) })
    return next()
  },
]

export const loader = ({ context }: LoaderFunctionArgs): Whereabouts => {
  const { community, visitor } = houseOf(context)
  return { community, visitor }
}

export default function Root() {
  useArrival()
  return <Outlet />
}
