// The address at which phones in the same room find this machine.

import { networkInterfaces } from 'node:os'

/** Networks that only containers and virtual machines see. */
const inner = /^(docker|br-|veth|virbr|vmnet|vboxnet|utun|tun|tap|wg|tailscale|zt|lo)/

/** IPv4 in the local network, or null without one. A home's or a hall's addresses go before public ones. */
export const networkAddress = (): string | null => {
  const addresses = Object.entries(networkInterfaces())
    .filter(([name]) => !inner.test(name))
    .flatMap(([, found]) => found ?? [])
    .filter((one) => one.family === 'IPv4' && !one.internal && !one.address.startsWith('169.254.'))
    .map((one) => one.address)
  return addresses.find(isPrivate) ?? addresses[0] ?? null
}

const isPrivate = (address: string): boolean => /^(10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.)/.test(address)
