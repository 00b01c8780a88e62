export type Marker = 'blue' | 'green' | 'red' | 'violet'

/** A letter ringed with a marker. The colour repeats what the letter says and is never alone. */
export const Letter = ({ marker, children }: { marker: Marker; children: string }) => (
  <span className="letter" data-marker={marker}>
    {children}
  </span>
)
