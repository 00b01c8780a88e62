export const trouble = {
  'trouble.home': 'Zur ersten Seite',
  'trouble.not-found': 'Hier ist nichts',
  'trouble.not-found.body':
    'Diese Adresse führt nirgendwohin. Vielleicht fehlt ein Buchstabe, oder was hier war, ist nicht mehr da. Von Ihnen ist nichts verloren.',
  'trouble.not-allowed': 'Das steht Ihnen nicht offen',
  'trouble.not-allowed.body':
    'Es hat sich nichts geändert. Wenn Sie meinen, es sollte offen sein, fragen Sie die Leute, die sich hier kümmern.',
  'trouble.sign-in': 'Wer sind Sie?',
  'trouble.sign-in.body':
    'Das ist nur für Angemeldete. Melden Sie sich an und kommen Sie zurück; es hat sich nichts geändert.',
  'trouble.refused': 'Das geht gerade nicht',
  'trouble.refused.body':
    'Es hat sich nichts geändert. Gehen Sie zurück, sehen Sie nach, was jetzt da ist, und versuchen Sie es noch einmal.',
  'trouble.away': 'Einen Moment, bitte',
  'trouble.away.body':
    'Was Ihnen bestätigt wurde, ist nicht verloren. Meist dauert es nur Sekunden: Warten Sie kurz und laden Sie die Seite dann neu.',
  'trouble.disk-full.body':
    'Was Ihnen bestätigt wurde, ist nicht verloren, aber Neues kann nicht aufbewahrt werden. Bitte sagen Sie der Person Bescheid, die den Server betreibt.',
  'trouble.broken': 'Bei uns ist etwas kaputtgegangen',
  'trouble.broken.body':
    'Sie haben nichts falsch gemacht, und was Ihnen bestätigt wurde, ist aufbewahrt. Laden Sie die Seite neu; wenn es wieder geschieht, sagen Sie bitte der Person Bescheid, die den Server betreibt, was Sie gerade getan haben.',
  'trouble.offline': 'Keine Verbindung zum Server',
  'trouble.offline.body':
    'Was Ihnen bestätigt wurde, ist aufbewahrt. Prüfen Sie das Netz dieses Geräts und laden Sie die Seite dann neu.',
}
