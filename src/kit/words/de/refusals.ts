// Refusals of the house itself. Those of an idea stand in its own file.

export const refusals = {
  'refusal.unknown': 'Das ist gerade nicht möglich ({code}). Laden Sie die Seite neu, um zu sehen, warum.',
  'refusal.kernel.busy':
    'Viele tun hier gerade gleichzeitig etwas. Es hat sich nichts geändert; bitte versuchen Sie es noch einmal.',
  'refusal.kernel.key-malformed': 'Diese Handlung kam ohne gültigen Schlüssel. Es hat sich nichts geändert.',
  'refusal.kernel.key-reused':
    'Dieser Schlüssel wurde schon für etwas anderes benutzt. Es hat sich nichts geändert; laden Sie die Seite neu und wiederholen Sie, was Sie getan haben.',
  'refusal.charter.sign-in': 'Bitte melden Sie sich zuerst an. Es hat sich nichts geändert.',
  'refusal.charter.not-allowed': 'Das dürfen Sie hier nicht tun. Es hat sich nichts geändert.',
  'refusal.http.away':
    'Die Datenbank ist gerade nicht erreichbar. Es hat sich nichts geändert; bitte versuchen Sie es gleich noch einmal.',
  'refusal.http.disk-full':
    'Der Speicher des Servers ist voll: Neues kann nicht aufbewahrt werden. Bitte sagen Sie der Person Bescheid, die ihn betreibt.',
  'refusal.http.broken':
    'Bei uns ist etwas kaputtgegangen. Es ist für die Betreiberin oder den Betreiber aufgeschrieben; bitte versuchen Sie es noch einmal.',
  'refusal.http.not-found': 'Unter dieser Adresse ist nichts.',
  'refusal.http.malformed': 'In der Nachricht ist etwas nicht so, wie es sein sollte: {where} {what}',
  'refusal.http.too-many':
    'Das war sehr oft in kurzer Zeit. Bitte versuchen Sie es in {seconds, plural, one {einer Sekunde} other {# Sekunden}} noch einmal.',
  'refusal.http.foreign-origin':
    'Das kam von einer anderen Website und wurde deshalb nicht ausgeführt. Öffnen Sie die Seite unter ihrer eigenen Adresse und versuchen Sie es noch einmal.',
  'refusal.http.not-json': 'Die öffentliche Schnittstelle nimmt application/json.',
  'refusal.http.not-a-form': 'Eine Seite nimmt Formulare.',
  'refusal.http.too-large': 'Das ist zu viel auf einmal: höchstens {kilobytes, number} kB.',
  'refusal.http.too-deep': 'Das ist zu tief verschachtelt: höchstens {depth, number} Ebenen.',
  'refusal.http.bad-text': 'Darin sind Zeichen, die kein Text sind.',
  'refusal.http.line-lost':
    'Es gibt keine Verbindung zum Server. Was Sie geschrieben haben, steht noch hier; senden Sie es noch einmal, wenn das Netz wieder da ist.',
}
