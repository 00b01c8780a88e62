// What the solver leaves behind so that others can see, with nothing but additions, that no fairer lottery exists.
//
// A pool's people fall into classes. `m_t` people are in class t, and `c_t ≤ m_t` of them are on a panel. Every panel, and
// every average of panels, keeps these rows:
//
//   size          Σ c_t = k
//   feature value min ≤ Σ c_t ≤ max     over the classes with that value
//   household     Σ c_t ≤ bound         over classes whose people live in no more than `bound` households
//
// A level says that, once the people of earlier levels have their chances, none can give everybody else more than `chance`.
// It is proved by weak duality (`bound.ts`), so whoever checks needs no solver and need not believe one.

export type Certificate = CompactCertificate | SearchCertificate

/** A place in the list of classes. */
export type ClassPlace = number

/** For rows of households: the classes counted, and how many households their people live in. */
export type HouseholdRow = readonly [classes: readonly ClassPlace[], bound: number]

/**
 * One signed multiplier for each row: first the size; then each feature's values in the order of the targets (above 0 where
 * the maximum binds, below 0 where the minimum does); then the household rows in their order, never below 0.
 */
export type Multipliers = readonly number[]

/**
 * One solve of the compact program.
 * - `chance`: the level reached.
 * - `weights`: how much each class that has no chance yet holds this level down, 0 left out; none below 0. These classes
 *   have their chance with this level. Any scale will do: everything is divided by their sum.
 * - `fixed`: how much each class of earlier levels does, 0 left out; none below 0.
 *
 * In a solver's words for max z: `rows` are the duals of the rows (signs so that Σ rows·a_t ≥ (w_t or y_t)/m_t wherever
 * c_t ≤ m_t does not bind), `weights` and `fixed` the duals of π_t ≥ z and of π_t ≥ p_t. A level of 1 is
 * that of all who are left, and needs no numbers: nobody can have more.
 */
export type Level = Readonly<{
  chance: number
  rows: Multipliers
  weights: readonly (readonly [ClassPlace, number])[]
  fixed: readonly (readonly [ClassPlace, number])[]
}>

/** Nobody of this class is on any panel: the multipliers show that its count stays below 1; null where only a search did. */
export type Never = Readonly<{ class: ClassPlace; rows: Multipliers | null }>

export type CompactCertificate = Readonly<{
  kind: 'compact'
  levels: readonly Level[]
  never: readonly Never[]
}>

/** Where whole people matter, the proof is an exhaustive search; it can be repeated with a solver, but not checked without. */
export type SearchCertificate = Readonly<{ kind: 'search'; text: string }>
