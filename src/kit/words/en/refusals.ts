// Refusals of the house itself. Those of an idea stand in the idea's own file.

export const refusals = {
  'refusal.unknown': 'That is not possible now ({code}). Load the page again to see why.',
  'refusal.kernel.busy': 'Many people are acting on this at once. Nothing has changed; please try again.',
  'refusal.kernel.key-malformed': 'The sender gave this act no proper key. Nothing has changed.',
  'refusal.kernel.key-reused':
    'This key was used for something else before. Nothing has changed; load the page again and repeat what you did.',
  'refusal.charter.sign-in': 'Please sign in first. Nothing has changed.',
  'refusal.charter.not-allowed': 'You may not do this here. Nothing has changed.',
  'refusal.http.away':
    'The database cannot be reached just now. Nothing has changed; please try again in a moment.',
  'refusal.http.disk-full': 'The server’s disk is full: nothing new can be kept. Please tell the host.',
  'refusal.http.broken': 'Something broke on our side. It was written down for the host; please try again.',
  'refusal.http.not-found': 'There is nothing at this address.',
  'refusal.http.malformed': 'Something in the message is not as it should be: {where} {what}',
  'refusal.http.too-many':
    'That was very often in a short time. Please try again in {seconds, plural, one {one second} other {# seconds}}.',
  'refusal.http.foreign-origin':
    'This came from another site, so it was not carried out. Open the page at its own address and try again.',
  'refusal.http.not-json': 'The public interface takes application/json.',
  'refusal.http.not-a-form': 'A page takes forms.',
  'refusal.http.too-large': 'That is too much at once: at most {kilobytes, number} kB.',
  'refusal.http.too-deep': 'That is nested too deeply: at most {depth, number} levels.',
  'refusal.http.bad-text': 'There are characters in it that are no text.',
  'refusal.http.line-lost':
    'There is no line to the server. What you wrote still stands here; send it again when the network is back.',
}
