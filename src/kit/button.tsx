// What can be pressed. Forms work without script, so a button's name and value are its meaning.

import type { ComponentPropsWithRef, ReactNode } from 'react'

type Weight = { weight?: 'first' | 'second' | 'quiet'; wide?: boolean }

const dress = ({ weight = 'second', wide = false }: Weight, also = ''): string =>
  [
    weight === 'quiet' ? 'button-quiet' : 'button',
    weight === 'first' && 'button-first',
    wide && 'button-wide',
    also,
  ]
    .filter(Boolean)
    .join(' ')

/** A page has one `first` button at most: the one thing to do here. */
export const Button = ({
  weight,
  wide,
  className,
  type = 'submit',
  ...rest
}: ComponentPropsWithRef<'button'> & Weight) => (
  <button {...rest} type={type} className={dress({ weight, wide }, className)} />
)

/** A link with the weight of a button. */
export const ButtonLink = ({ weight, wide, className, ...rest }: ComponentPropsWithRef<'a'> & Weight) => (
  <a {...rest} className={dress({ weight, wide }, className)} />
)

/** A key of the keyboard. */
export const Key = ({ children }: { children: ReactNode }) => <kbd>{children}</kbd>
