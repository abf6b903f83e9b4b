/** What a request comes with besides itself, given by whoever listens. */
export type Environment = {
  Bindings: {
    /** The port it came in by. */
    port: number
    /** Aborted when the server is asked to stop. */
    stopping: AbortSignal
  }
}
