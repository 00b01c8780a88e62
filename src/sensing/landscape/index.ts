// The only door of the landscape, and `commonwise/landscape` for other people's programs.
//
// What is promised: the shapes exported here, and that the same votes give the same map in one version. What is not: that
// another version places people at the same points. Maps in threads have a door of their own, `workers/maps.ts`.

export { InputFault, type InputFile } from '../../csv/index.ts'
export { mapFile, peopleFile, statementsFile } from './files.ts'
export type { Before } from './groups/alignment.ts'
export type { Evidence, GroupOnMap, Landscape, Mode, PersonOnMap, StatementOnMap } from './landscape.ts'
export { type LandscapeWanted, landscapeOf } from './landscape-of.ts'
export { type Manipulation, manipulationIn } from './manipulation/manipulation.ts'
export { type Similar, similars } from './people/similars.ts'
export { viewpointsOn } from './people/viewpoint.ts'
export { landscapePage } from './picture/landscape-page.ts'
export { mapSvg } from './picture/map-svg.ts'
export { type PolisMap, polisMapOf } from './polis/polis.ts'
export { hashOfInput } from './reading/input-hash.ts'
export { joinStatements } from './reading/join.ts'
export { readStatements } from './reading/read-statements.ts'
export { readVotes, type VotesRead } from './reading/read-votes.ts'
export { type Place, type Running, runningMap } from './running/running.ts'
export type { Statement } from './statement.ts'
export { nextStatement } from './statements/routing.ts'
export { textIndex, textsAlike } from './statements/same-text.ts'
export { type Cast, partOf, type Vote, type Votes, votesOf } from './votes.ts'
