// A map on which a community sees itself: the shape of the result, the same as the file `map.json`.

export type Mode = 'calibrated' | 'polis'

export type PersonOnMap = Readonly<{
  id: string
  x: number
  y: number
  /** How many statements they voted on, of those that count. */
  votes: number
  /** The group's id; null: in none, or there are none. */
  group: number | null
  /** The standard deviation of the place, on the scale of x and y; null in Polis mode, which has none. */
  uncertainty: number | null
}>

/** A figure and a bound that it exceeds with a probability of 95 %, as far as the votes tell. */
export type Bounded = Readonly<{ value: number; low: number }>

export type StatementOnMap = Readonly<{
  id: string
  text: string
  agree: number
  disagree: number
  pass: number
  seen: number
  /** Direction of agreeing with it, from the middle of the map. */
  x: number
  y: number
  extremity: number
  /** Polis mode: group-aware consensus. Calibrated: the same as `commonGround.value`. Null where it has no votes. */
  consensus: number | null
  commonGround: Bounded | null
  divide: Bounded | null
  /** How much it is agreed with beyond what viewpoints explain. */
  bridging: number | null
  priority: number
}>

export type Representative = Readonly<{
  statement: string
  direction: 'agree' | 'disagree'
  /** Of the group's votes on it in this direction; and of all others'. */
  share: number
  others: number
  z: number
}>

export type GroupOnMap = Readonly<{
  id: number
  size: number
  representative: readonly Representative[]
  /** How its people voted, in the order of the map's statements. For the page, which withholds small numbers; in no file. */
  votes?: readonly Readonly<{ agree: number; disagree: number; seen: number }>[]
}>

export type Verdict = 'groups' | 'no clear groups yet' | 'too few people'

export type Evidence = Readonly<{
  /** With enough votes to be placed in groups. */
  people: number
  silhouettes: readonly Readonly<{ k: number; value: number }>[]
  /** The best silhouettes of shuffled votes, and how likely one as good as the real is among them. Null where not asked for. */
  null: Readonly<{ mean: number; max: number; p: number }> | null
  /**
   * Of the two groups that are least apart: how many people stand midway between their centres, how many around the less crowded
   * one, and how likely so few midway would be if opinion passed from one into the other. Null where not asked for.
   */
  gap: Readonly<{ between: number; around: number; p: number }> | null
  /** Mean agreement of groups with those found when a fifth of the votes is left out: 1 is the same, 0 is chance. */
  stability: number | null
  verdict: Verdict
  /** What this allows to say, in one sentence. */
  sentence: string
}>

export type Flag = Readonly<{
  kind: 'identical votes' | 'same script' | 'burst of arrivals'
  people: readonly string[]
  /** The numbers that it rests on, in words. */
  evidence: string
}>

export type Landscape = Readonly<{
  mode: Mode
  version: string
  inputHash: string
  people: readonly PersonOnMap[]
  statements: readonly StatementOnMap[]
  groups: readonly GroupOnMap[]
  components: readonly Readonly<{ variance: number; loadings: readonly number[] }>[]
  evidence: Evidence
  /** A short list in which everybody finds something they agree with, the widest first. */
  coverage: readonly string[]
  /** Pairs of statements on which people vote alike, with the correlation. */
  redundant: readonly (readonly [string, string, number])[]
  flags: readonly Flag[]
  /** The map without the people who are flagged, where there are any; nothing is left out of the map itself. */
  withoutFlagged:
    | (Pick<Landscape, 'groups' | 'evidence'> &
        Readonly<{
          statements: readonly Pick<StatementOnMap, 'id' | 'agree' | 'disagree' | 'pass' | 'commonGround'>[]
        }>)
    | null
}>
