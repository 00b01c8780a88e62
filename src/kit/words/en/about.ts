export const about = {
  'about.title': 'What Commonwise is',
  'about.lead':
    'A place where people who share something look after it together, and where they are heard when they are stuck.',
  'about.commons':
    'Most of the time a community of peers needs no managers. Its people need to find each other, to see what is needed, and to take it up.',
  'about.hearing':
    'Sometimes that stops working: a need that nobody takes, a quarrel, a rule that is itself the trouble. Then people who differ come together in a hearing. A facilitator listens to one person after another, and what each of them says is written on charts that everybody can see, until each one says: yes, that’s it.',
  'about.promises': 'What it promises',
  'about.promise.words': 'Nobody’s words change without that being seen.',
  'about.promise.heard': 'Nobody can say “heard” for another.',
  'about.promise.power':
    'Looking after the house or the community gives nobody a hand in what stands on the charts.',
  'about.promise.erase': 'What you erase is gone, and what stands around it can still be read.',
  'about.promise.network': 'If the line is cut, what you do is kept, and sent when it is back.',
  'about.yours': 'It is yours',
  'about.licence':
    'Commonwise is free software under the <licence>GNU Affero General Public License</licence>: you may use, study, share and change it, and whoever runs it for you owes you its source. Ask your host for it.',
}
