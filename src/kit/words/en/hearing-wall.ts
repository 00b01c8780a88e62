// The wall: few words, since all of them are read from six metres.

export const hearingWall = {
  'wall.title': 'Wall',
  'wall.sheet': 'Sheet {number, number} of {count, number}',
  'wall.speaks': 'speaks',
  'wall.somebody-speaks': 'Somebody speaks',
  'wall.floor-free': 'The floor is free',
  'wall.mode.reflecting': 'reflecting',
  'wall.mode.recording': 'recording',
  'wall.about-to-begin': 'We are about to begin',
  'wall.recess': 'Recess. The charts stay.',
  'wall.closed': 'Closed. The charts stand as they are.',
  'wall.lost': 'not connected just now',
  'wall.ended': 'This wall is no longer open here. Load the page again, or sign in at this device.',
  'wall.come-in': 'Point your camera here, or open',
  'wall.here': '{count, plural, one {# person is here} other {# people are here}}',
  'wall.convened-by': 'Convened by {name}.',
  'wall.answers': '{name} will answer.',
  'wall.answers-by': '{name} will answer by {day}.',
}
