// The list of hearings and who is in them, kept in step with the log. What happens on the charts is not
// here: a hearing's state is folded from its stream.

import { idIn, type Recorded } from '../../kernel/index.ts'
import type { Projection } from '../../platform/index.ts'
import { type HearingEvent, hearingKind } from '../index.ts'

type Client = Parameters<Projection['apply']>[0]

const types = [
  'HearingMandated',
  'MandateRevised',
  'JoiningOpened',
  'JoiningClosed',
  'HearingOpened',
  'SittingBegan',
  'RecessCalled',
  'HearingClosed',
  'MemberJoined',
  'LateArrivalKnocked',
  'MemberRemoved',
  'FacilitatorAppointed',
  'ScribeAppointed',
  'ScribeRelieved',
] as const

export const hearingProjection: Projection = {
  kind: hearingKind.name,
  types: new Set<string>(types),
  taken: { hearing_by_code: 'hearing.join-code-taken' },
  apply: async (client, recorded) => {
    await keep(client, idIn(recorded.stream), recorded as Recorded<HearingEvent>)
  },
}

const keep = async (client: Client, id: string, { event, at }: Recorded<HearingEvent>): Promise<void> => {
  switch (event.type) {
    case 'HearingMandated':
      await client.query(
        `insert into hearing (id, community, status, issue, gallery, join_code, join_open, mandated)
         values ($1, $2, 'mandated', $3, $4, $5, true, $6)`,
        [id, event.community, event.terms.issue, event.terms.gallery, event.joinCode, at],
      )
      break
    case 'MandateRevised':
      await client.query('update hearing set issue = $2, gallery = $3 where id = $1', [
        id,
        event.terms.issue,
        event.terms.gallery,
      ])
      break
    case 'JoiningOpened':
    case 'JoiningClosed':
      await client.query('update hearing set join_open = $2 where id = $1', [
        id,
        event.type === 'JoiningOpened',
      ])
      break
    case 'HearingOpened':
      await client.query('update hearing set join_open = false where id = $1', [id])
      break
    case 'SittingBegan':
    case 'RecessCalled':
      await client.query('update hearing set status = $2 where id = $1', [
        id,
        event.type === 'SittingBegan' ? 'sitting' : 'recess',
      ])
      break
    case 'HearingClosed':
      await client.query(`update hearing set status = 'closed', closed = $2 where id = $1`, [id, at])
      break
    default:
      await keepMember(client, id, event)
  }
}

const keepMember = async (client: Client, id: string, event: HearingEvent): Promise<void> => {
  switch (event.type) {
    case 'MemberJoined':
    case 'LateArrivalKnocked':
      await client.query(
        `insert into hearing_member (hearing, community, member, person, role)
         select id, community, $2, $3, 'participant' from hearing where id = $1 and $3::text is not null`,
        [id, event.member, event.person],
      )
      break
    case 'MemberRemoved':
      await client.query('delete from hearing_member where hearing = $1 and member = $2', [id, event.member])
      break
    case 'FacilitatorAppointed':
      await client.query(
        `update hearing_member set role = 'participant' where hearing = $1 and role = 'facilitator'`,
        [id],
      )
      await client.query(
        `update hearing_member set role = 'facilitator' where hearing = $1 and member = $2`,
        [id, event.member],
      )
      break
    case 'ScribeAppointed':
    case 'ScribeRelieved':
      await client.query('update hearing_member set role = $3 where hearing = $1 and member = $2', [
        id,
        event.member,
        event.type === 'ScribeAppointed' ? 'scribe' : 'participant',
      ])
      break
  }
}
