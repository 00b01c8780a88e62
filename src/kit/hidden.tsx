import type { ReactNode } from 'react'

/** Spoken by screen readers, not seen. */
export const VisuallyHidden = ({ children }: { children: ReactNode }) => (
  <span className="spoken-only">{children}</span>
)
