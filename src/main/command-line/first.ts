// A second start on the same data: it says where the first one listens and leaves it alone. Asked
// before anything is installed or built too, as that would be pulled from under the first.

import { type Settings, settingsFrom } from '../settings.ts'
import { readState } from './state.ts'

/** Whether somebody serves from this data folder already; says where. With patience, waits for one who is just starting. */
export const pointToTheFirst = async (settings: Settings, patience = 0): Promise<boolean> => {
  const state = await readState(settings, { patience })
  if (state)
    console.log(
      `Commonwise already runs here, since ${new Date(state.since).toLocaleString()}: ${state.here}`,
    )
  return state !== null
}

/** The same from the environment, before there is anything else. Wrong settings are told of later. */
export const isFirstThere = async (): Promise<boolean> => {
  try {
    return await pointToTheFirst(settingsFrom(process.env))
  } catch {
    return false
  }
}
