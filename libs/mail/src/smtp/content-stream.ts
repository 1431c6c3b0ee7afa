import { Readable } from 'node:stream';

/** The bytes of a mail as a stream that knows whether anybody has begun to read: nodemailer reads once the server asks for the content. */
export class ContentStream extends Readable {
  begun = false;

  constructor(private readonly bytes: Buffer) {
    super();
  }

  override _read(): void {
    this.begun = true;
    this.push(this.bytes);
    this.push(null);
  }
}
