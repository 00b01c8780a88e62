// Every path that leads nowhere, so that a wrong address is answered inside the house, in its words.

import { data } from 'react-router'

export const loader = () => {
  throw data(null, { status: 404 })
}
export const action = loader

export default function Nowhere() {
  return null
}
