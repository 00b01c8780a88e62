// A hearing on a live page: the replica with the acts of this idea.

import type { Actor } from '../../kernel/index.ts'
import type { Look } from '../../kit/live/feed.ts'
import { useReplica } from '../../kit/live/use-replica.ts'
import { acts } from '../commands.ts'
import { asSeenBy, type Face, type Hearing, hearingStream } from '../index.ts'

/** What a live page's loader hands over. */
export type HearingPage = { id: string; look: Look<Hearing>; actor: Actor; face: Face | null }

/** The hearing as this page sees it now, and `act(name, input)` to do something in it. */
export const useHearing = ({ id, look, actor, face }: HearingPage) =>
  useReplica({
    stream: `hearing/${id}`,
    kind: hearingStream,
    acts,
    asSeenBy,
    look,
    actor,
    as: face,
    pathOf: (act) => `/api/v1/hearings/${id}/acts/${act}`,
  })
