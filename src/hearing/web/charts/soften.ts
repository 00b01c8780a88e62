// Where a very long word may break, for sheets whose lines are short. Browsers know hyphenation only where they
// have a dictionary at hand; German makes words longer than a line of the wall.

const longWord = /\p{L}{15,}/gu
const vowel = '[aeiouyäöü]'
const consonant = '[bcdfghjklmnpqrstvwxzß]'
/**
 * The main rule of German spelling: the last consonant between two vowels opens the next syllable. Before it: the s
 * that joins two words belongs to the first.
 */
const syllableEnd = new RegExp(
  `(?:ung|heit|keit|schaft|ion|tät)s(?=${vowel})|${vowel}${consonant}*?(?=(?:sch|ch|ph|th|qu|${consonant})${vowel})`,
  'giu',
)
const softHyphen = '\u00ad'
const fewestAtEdge = 3

/** The same words, with places to break that are seen only where one is used. */
export const soften = (text: string): string =>
  text.replace(longWord, (word) =>
    word.replace(syllableEnd, (syllable, offset: number) => {
      const end = offset + syllable.length
      const near = end < fewestAtEdge || word.length - end < fewestAtEdge
      return near ? syllable : syllable + softHyphen
    }),
  )
