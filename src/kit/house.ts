// What a page may know of the house, and ask of it: one value for each request, made by the composition in
// `main/`, handed to loaders and actions. The server's pages are built as a bundle with modules of its own;
// everything that lives (database, feed, clock) comes through here and never through the state of a module.

import { createContext, type RouterContextProvider } from 'react-router'
import type { Act, Actor, Command, Done, Key, Refusal, StreamKind } from '../kernel/index.ts'
import type { Surroundings } from './surroundings.ts'
import type { Extent } from './words/load.ts'

/**
 * What each idea offers its own pages. The kit knows no idea; an idea adds itself in its `web/` folder:
 *
 *     declare module '../../kit/house.ts' {
 *       interface Ideas { hearing: HearingQuestions }
 *     }
 */
// biome-ignore lint/suspicious/noEmptyInterface: it is filled from the ideas' folders
export interface Ideas {}

export type House = Surroundings & {
  actor: Actor
  /** The community at whose pages the visitor is; `null` before there is one. */
  community: { name: string } | null
  /** Who the visitor is, as the header of a page says it; `null` for somebody unknown. */
  visitor: { name: string } | null
  /** Without a slash at its end: where phones find this house. */
  publicUrl: string
  /** Whether cookies may be, and therefore must be, bound to TLS. */
  secure: boolean
  ideas: Ideas
  /** Carries out a command as the visitor, through the one loop. A form bears the key that `newKey` gave its page. */
  perform: <State, Input, E extends { type: string }>(
    kind: StreamKind<State, E>,
    act: Act<State, Input, E>,
    command: Omit<Command<Input>, 'actor'>,
  ) => Promise<Done | Refusal>
  newKey: () => Key
  /** The HTTP status of a refusal, from the one table in `platform/`. */
  statusOf: (refusal: Refusal) => number
  /** The document of the public interface (OpenAPI 3.1). */
  apiDocument: () => unknown
  /** For this answer only: what scripts and styles must bear to be obeyed. */
  nonce: string
  /** Modules that the browser will want at once: the words of its language, as many as the page needs. */
  preloads: Readonly<Record<Extent, readonly string[]>>
  /** Why no page can be shown now, such as a database out of reach. */
  trouble: Refusal | null
  /** Machinery that broke while the page was made. */
  broken: unknown[]
}

export const houseContext = createContext<House>()

/** The first line of a loader or an action: `const house = houseOf(context)`. */
export const houseOf = (context: Readonly<RouterContextProvider>): House => context.get(houseContext)
