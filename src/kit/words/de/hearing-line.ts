export const hearingLine = {
  'hearing.line-cut':
    'Keine Verbindung. Was Sie tun, wird aufbewahrt und gesendet, sobald sie wieder da ist.',
  'hearing.pending': '{count, plural, one {Etwas wartet.} other {# Dinge warten.}}',
  'hearing.feed-closed': 'Diese Seite ist nicht mehr aktuell, denn es hat sich geändert, wer sie sehen darf.',
  'hearing.load-again': 'Seite neu laden',
  'hearing.understood': 'Verstanden',
}
