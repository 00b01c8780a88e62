// The machine, and what processes on it use.

import { readFileSync } from 'node:fs'
import { cpus, loadavg, totalmem } from 'node:os'
import { programVersion } from '../../src/main/settings.ts'

export const describeMachine = (): string => {
  const processors = cpus()
  const memory = Math.round(totalmem() / 2 ** 30)
  const load = loadavg()[0]?.toFixed(1)
  return (
    `${processors.length} cores (${processors[0]?.model.trim()}), ${memory} GB, ${process.platform} ${process.arch}, ` +
    `Node ${process.versions.node}, load ${load} at the beginning; Commonwise ${programVersion()}; ${new Date().toISOString().slice(0, 16)}Z`
  )
}

export type Usage = { cpuSeconds: number; residentBytes: number }

const ticksPerSecond = 100
const pageBytes = 4_096

/** Of one process, without its children; only Linux tells. */
export const usageOf = (pid: number): Usage => {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
    const [user, system, resident] = [fields[11], fields[12], fields[21]].map(Number)
    return {
      cpuSeconds: ((user ?? 0) + (system ?? 0)) / ticksPerSecond,
      residentBytes: (resident ?? 0) * pageBytes,
    }
  } catch {
    return { cpuSeconds: Number.NaN, residentBytes: Number.NaN }
  }
}
