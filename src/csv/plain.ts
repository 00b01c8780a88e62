/** What is compared instead of a cell or a name: without surrounding space and case, each letter composed in one way. */
export const plain = (text: string): string => text.trim().toLowerCase().normalize('NFC')
