// What every live face of a hearing says about its line.

export const hearingLine = {
  'hearing.line-cut': 'Not connected. What you do is kept and sent when the line is back.',
  'hearing.pending': '{count, plural, one {One thing is waiting.} other {# things are waiting.}}',
  'hearing.feed-closed': 'This page is no longer up to date, because something changed about who may see it.',
  'hearing.load-again': 'Load the page again',
  'hearing.understood': 'Understood',
}
