export const about = {
  'about.title': 'Was Commonwise ist',
  'about.lead':
    'Ein Ort, an dem Menschen sich gemeinsam um das kümmern, was sie teilen – und an dem sie gehört werden, wenn es nicht weitergeht.',
  'about.commons':
    'Meistens braucht eine Gemeinschaft von Gleichen niemanden, der sie leitet. Ihre Leute müssen einander finden, sehen, was gebraucht wird, und es aufgreifen.',
  'about.hearing':
    'Manchmal geht das nicht mehr: etwas Nötiges, das niemand übernimmt, ein Streit, eine Regel, die selbst das Problem ist. Dann kommen Menschen, die verschieden denken, zu einer Anhörung zusammen. Jemand moderiert und hört einer Person nach der anderen zu. Was jede sagt, steht auf Bögen, die alle sehen, bis sie selbst sagt: Ja, das ist es.',
  'about.promises': 'Was es verspricht',
  'about.promise.words': 'Niemandes Worte ändern sich, ohne dass man es sieht.',
  'about.promise.heard': 'Niemand kann für andere sagen: „gehört“.',
  'about.promise.power':
    'Wer das Haus oder die Gemeinschaft betreut, bestimmt dadurch nicht mit, was auf den Bögen steht.',
  'about.promise.erase': 'Was Sie löschen, ist weg, und was darum herum steht, bleibt lesbar.',
  'about.promise.network':
    'Reißt die Verbindung ab, bleibt erhalten, was Sie tun, und wird gesendet, sobald sie wieder da ist.',
  'about.yours': 'Es gehört Ihnen',
  'about.licence':
    'Commonwise ist freie Software unter der <licence>GNU Affero General Public License</licence>: Sie dürfen es benutzen, untersuchen, weitergeben und verändern, und wer es für Sie betreibt, schuldet Ihnen den Quelltext. Fragen Sie danach.',
}
