// Acts of communities in the public interface: founding at `/communities`, the others under `/communities/{id}`.

import { z } from '@hono/zod-openapi'
import type { ApiAct } from '../../platform/http/acts.ts'
import {
  appointKeeper,
  communityKind,
  foundCommunity,
  readmitPerson,
  releaseKeeper,
  removePerson,
  reviseCommunity,
} from '../index.ts'

/** Longer than any act allows, so that the act's own refusal names the limit. */
const text = z.string().max(20_000)
const terms = z.strictObject({ name: text, purpose: text, language: text })
const person = z.strictObject({ person: z.string().min(1).max(64) })
const kind = communityKind

/** The key of the command becomes the id of the community. */
export const foundingActs: Readonly<Record<string, ApiAct>> = {
  'found-community': {
    kind,
    act: foundCommunity,
    schema: terms,
    summary: 'Found the community of this house',
  },
}

export const commonsActs: Readonly<Record<string, ApiAct>> = {
  'revise-community': {
    kind,
    act: reviseCommunity,
    schema: terms,
    summary: 'Change name, purpose or language',
  },
  'appoint-keeper': { kind, act: appointKeeper, schema: person, summary: 'Appoint a keeper' },
  'release-keeper': { kind, act: releaseKeeper, schema: person, summary: 'Release a keeper' },
  'remove-person': { kind, act: removePerson, schema: person, summary: 'Remove a person from the community' },
  'readmit-person': { kind, act: readmitPerson, schema: person, summary: 'Readmit a person who was removed' },
}
