import { describe, expect, it } from 'vitest'
import { landscapeOf } from '../landscape-of.ts'
import { plantedVotes } from '../testing/planted.ts'
import { partOf, type Vote, votesOf } from '../votes.ts'
import { runningMap } from './running.ts'

const planting = {
  sizes: [40, 30],
  statements: 30,
  dividing: 0.5,
  overlap: 0.2,
  missing: 0.4,
  passes: 0.1,
  seed: 11,
}
const { votes, groups } = plantedVotes(planting)
const votesOfPerson = (i: number) =>
  Array.from({ length: (votes.byPerson.starts[i + 1] ?? 0) - (votes.byPerson.starts[i] ?? 0) }, (_, k) => {
    const at = (votes.byPerson.starts[i] ?? 0) + k
    return [votes.statements[votes.byPerson.others[at] ?? 0] ?? '', votes.byPerson.values[at] ?? 0] as const
  })

describe('A map that goes on while people vote', () => {
  it('[LA12] lies as it lay when it is fitted again with a few more votes', () => {
    const running = runningMap(votes)
    const before = new Map(running.refit().map((place) => [place.id, place]))
    for (let i = 0; i < 20; i++) running.vote(votes.people[i] ?? '', String(i), 1)
    const after = running.refit()
    const far = after.filter(({ id, x, y }) => {
      const then = before.get(id)
      return !then || Math.sqrt((x - then.x) ** 2 + (y - then.y) ** 2) > 0.25
    })
    expect(far.map(({ id }) => id)).toEqual([])
    expect(running.waiting()).toBe(0)
  })

  it('places a newcomer by their votes alone, and surer with each', () => {
    const others = partOf(
      votes,
      Array.from(votes.people.keys()).slice(1),
      Array.from(votes.statements.keys()),
    )
    const running = runningMap(others)
    let last = Number.POSITIVE_INFINITY
    const doubts = votesOfPerson(0).map(([statement, vote]) => {
      const place = running.vote('newcomer', statement, vote as 1 | 0 | -1)
      return place.uncertainty / Math.max(Math.abs(place.x), 1e-9)
    })
    last = doubts.at(-1) ?? 0
    expect(last).toBeLessThan(doubts[0] ?? 0)
    const side = (group: number) =>
      Math.sign(
        running
          .refit()
          .filter(({ id }) => groups[votes.people.indexOf(id)] === group)
          .reduce((sum, { x }) => sum + x, 0),
      )
    const own = running.refit().find(({ id }) => id === 'newcomer')
    expect(Math.sign(own?.x ?? 0)).toBe(side(groups[0] ?? 0))
  })

  it('unfolds from nothing, as far as votes in one go do', () => {
    const none = votesOf([], [], {
      person: Int32Array.of(),
      statement: Int32Array.of(),
      vote: Int8Array.of(),
    })
    const running = runningMap(none)
    expect(running.refit()).toEqual([])
    for (const [i, id] of votes.people.entries()) {
      for (const [statement, vote] of votesOfPerson(i)) running.vote(id, statement, vote as Vote)
      if (running.due()) running.refit()
    }
    const places = running.refit()
    const whole = runningMap(votes).refit()
    const spread = (list: typeof places) => Math.sqrt(list.reduce((sum, { x }) => sum + x * x, 0))
    expect(spread(places)).toBeGreaterThan(0.7 * spread(whole))
    const side = (place: (typeof places)[number]) => Math.sign(place.x)
    const apart = whole.filter(({ x }) => Math.abs(x) > 0.3)
    const same = apart.filter(
      (place) => side(place) === side(places.find(({ id }) => id === place.id) ?? place),
    )
    expect(Math.max(same.length, apart.length - same.length)).toBeGreaterThan(0.95 * apart.length)
  })

  it('[LA1] comes to the same whether votes come one by one or all at once, but for how far it has settled', () => {
    const running = runningMap(votes)
    for (const [statement, vote] of votesOfPerson(5))
      running.vote(votes.people[5] ?? '', statement, vote as 1 | 0 | -1)
    expect(running.votes().byPerson).toEqual(votes.byPerson)
    running.refit()
    expect(running.votes().byPerson).toEqual(votes.byPerson)
  })

  it('[LA12] keeps the ids of groups and their number where the votes are nearly the same', () => {
    const wanted = { mode: 'calibrated', groups: 'auto', seed: '00', version: 'test' } as const
    const first = landscapeOf(votes, [], wanted)
    expect(first.groups.map(({ size }) => size).length).toBe(2)
    // As if group 0 had been called 1 before: the ids follow the people, not their number.
    const before = {
      groups: 2,
      people: first.people.map((person) => ({
        ...person,
        x: -person.x,
        y: person.y,
        group: person.group === null ? null : 1 - person.group,
      })),
    }
    const second = landscapeOf(votes, [], { ...wanted, before })
    expect(second.people.map(({ group }) => group)).toEqual(before.people.map(({ group }) => group))
    const near = second.people.every(({ x, y }, i) => {
      const then = before.people[i]
      return then !== undefined && Math.abs(x - then.x) < 1e-9 && Math.abs(y - then.y) < 1e-9
    })
    expect(near).toBe(true)
  })
})
