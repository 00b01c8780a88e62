// A hearing on a live page: the replica, with as many acts of this idea as the page has use for.

import type { Actor, AnyAct } from '../../kernel/index.ts'
import type { Look } from '../../kit/live/feed.ts'
import { useReplica } from '../../kit/live/use-replica.ts'
import { asSeenBy, type Face, type Hearing, hearingKind, hearingStream } from '../index.ts'

/** What a live page's loader hands over. */
export type HearingPage = { id: string; look: Look<Hearing>; actor: Actor; face: Face | null }

/**
 * The hearing as this page sees it now, and `act(name, input)` to do something in it.
 *
 * @param acts those whose effect shows before the server has answered. Others are sent all the same.
 */
export const useLiveHearing = (
  { id, look, actor, face }: HearingPage,
  acts: Readonly<Record<string, AnyAct>>,
) =>
  useReplica({
    stream: hearingStream(id),
    kind: hearingKind,
    acts,
    asSeenBy,
    look,
    actor,
    as: face,
    pathOf: (act) => `/api/v1/hearings/${id}/acts/${act}`,
  })

export type LiveHearing = ReturnType<typeof useLiveHearing>
