// What a person at the terminal can do something about: a taken port, a full disk, an unreachable
// database. It is told in one plain sentence with what to do, without a stack.

export class Obstacle extends Error {
  override name = 'Obstacle'

  constructor(what: string, whatToDo: string, cause?: unknown) {
    super(`${what} ${whatToDo}`, { cause })
  }
}

export const diskFull = (folder: string, cause?: unknown): Obstacle =>
  new Obstacle(
    `The disk is full: nothing more can be written to ${folder}.`,
    'Free some space and start again.',
    cause,
  )
