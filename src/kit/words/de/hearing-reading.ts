// The gallery, and the typed charts that people take home.

export const hearingReading = {
  'gallery.sitting':
    'Die Anhörung läuft. Was gesagt wird, erscheint hier, sobald es aufgeschrieben ist, und nie, von wem es kommt.',
  'gallery.recess': 'Die Anhörung macht Pause. Was gesagt wurde, bleibt hier, und nie, von wem es kam.',
  'gallery.closed': 'Die Anhörung ist geschlossen. Was gesagt wurde, bleibt hier, und nie, von wem es kam.',
  'gallery.lost': 'Gerade nicht verbunden. Was hier steht, kann einen Moment alt sein.',
  'gallery.to-charts': 'Diese Bögen drucken oder mitnehmen',
  'gallery.news': '{name}: {text}',
  'gallery.none': 'Hier ist keine Galerie offen',
  'gallery.none.body':
    'Vielleicht hat diese Anhörung noch nicht begonnen, oder die Einladenden haben die Bögen denen vorbehalten, die teilnehmen. Wer dazugehört, findet sie am eigenen Platz.',

  'charts.window': 'Bögen: {issue}',
  'charts.lead': 'Was gesagt wurde, in der Reihenfolge, in der es kam, und nie, von wem.',
  'charts.so-far': 'Die Anhörung geht weiter: So stehen die Bögen bis jetzt.',
  'charts.take': 'Zum Aufhängen und zum Mitnehmen',
  'charts.print': 'Drucken',
  'charts.print.a4': 'Bögen, A4',
  'charts.print.a3': 'Bögen, A3',
  'charts.print.a1': 'Plakate, A1',
  'charts.print.list': 'Einfache Liste',
  'charts.download': 'Herunterladen',
  'charts.download.markdown': 'Text (Markdown)',
  'charts.download.json': 'Daten (JSON)',
  'charts.print.now': 'Drucken',
  'charts.print.hint':
    'Diese Seite lässt sich im Browser drucken. Die Papiergröße ist schon gewählt: {size}. Alles erscheint in Schwarz, jeder Drucker genügt.',
  'charts.back': 'Zurück zu den Bögen',
  'charts.remark.versions': '{count, plural, one {eine Fassung} other {# Fassungen}}',
}
