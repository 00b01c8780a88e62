// Work that a person at the terminal may stop.

/** What `work` comes to, or null if Ctrl-C or a termination stopped it, which `work` is told by its signal. */
export const unlessStopped = async <T>(work: (signal: AbortSignal) => Promise<T>): Promise<T | null> => {
  const stop = new AbortController()
  const stopped = () => stop.abort()
  process.once('SIGINT', stopped)
  process.once('SIGTERM', stopped)
  try {
    return await work(stop.signal)
  } catch (error) {
    if (!stop.signal.aborted) throw error
    return null
  } finally {
    process.off('SIGINT', stopped)
    process.off('SIGTERM', stopped)
  }
}
