// The wall: few words, since all of them are read from six metres.

export const hearingWall = {
  'wall.title': 'Wand',
  'wall.sheet': 'Blatt {number, number} von {count, number}',
  'wall.speaks': 'spricht',
  'wall.somebody-speaks': 'Jemand spricht',
  'wall.floor-free': 'Das Wort ist frei',
  'wall.mode.reflecting': 'wir spiegeln',
  'wall.mode.recording': 'wir schreiben mit',
  'wall.about-to-begin': 'Gleich geht es los',
  'wall.recess': 'Pause. Die Bögen bleiben hängen.',
  'wall.closed': 'Geschlossen. Die Bögen bleiben, wie sie sind.',
  'wall.lost': 'gerade nicht verbunden',
  'wall.ended':
    'Diese Wand ist hier nicht mehr offen. Laden Sie die Seite neu, oder melden Sie sich an diesem Gerät an.',
  'wall.come-in': 'Kamera hierher halten oder öffnen:',
  'wall.here': '{count, plural, one {# Mensch ist da} other {# Menschen sind da}}',
  'wall.convened-by': 'Eingeladen hat {name}.',
  'wall.answers': '{name} wird antworten.',
  'wall.answers-by': '{name} wird bis {day} antworten.',
}
