/** What a public draw refuses to do, in a sentence for whoever runs it. */
export class DrawFault extends Error {
  override name = 'DrawFault'
}
