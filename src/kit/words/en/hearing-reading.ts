// The gallery, and the typed charts that people take home.

export const hearingReading = {
  'gallery.sitting':
    'The hearing is in session. What is said appears here as it is written down, and never who said it.',
  'gallery.recess': 'The hearing is in recess. What was said stays here, and never who said it.',
  'gallery.closed': 'The hearing is closed. What was said stays here, and never who said it.',
  'gallery.lost': 'Not connected just now. What you see may be a moment old.',
  'gallery.to-charts': 'Print these charts, or take them home',
  'gallery.news': '{name}: {text}',
  'gallery.none': 'There is no open gallery here',
  'gallery.none.body':
    'This hearing may not have begun, or those who convened it may have kept its charts for the people who take part. If you are one of them, you find the charts at your seat.',

  'charts.window': 'Charts: {issue}',
  'charts.lead': 'What was said, in the order of mention, and never by whom.',
  'charts.so-far': 'The hearing goes on: these are the charts so far.',
  'charts.take': 'To pin on a wall, and to take home',
  'charts.print': 'Print',
  'charts.print.a4': 'Sheets, A4',
  'charts.print.a3': 'Sheets, A3',
  'charts.print.a1': 'Posters, A1',
  'charts.print.list': 'A plain list',
  'charts.download': 'Download',
  'charts.download.markdown': 'Text (Markdown)',
  'charts.download.json': 'Data (JSON)',
  'charts.print.now': 'Print',
  'charts.print.hint':
    'Print this page from your browser. The size of the paper is chosen already: {size}. Letters come in black, so any printer will do.',
  'charts.back': 'Back to the charts',
  'charts.remark.versions': '{count, plural, one {one wording} other {# wordings}}',
}
