/** What a person asked cannot be done as asked: something in it is wrong. */
export class Invalid extends Error {
  readonly details: unknown
  constructor(message: string, details: unknown = null) {
    super(message)
    this.details = details
  }
}

/** The person may not do or see this, now or ever. */
export class NotAllowed extends Error {}

/** There is no such thing. */
export class NotFound extends Error {}
