/** A service could not be found or started; the message is Norwegian and says what the person can do. */
export class LocalServiceFault extends Error {
  constructor(message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.name = 'LocalServiceFault';
  }
}
