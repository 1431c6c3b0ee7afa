/**
 * The acts of one button or form that have been asked for and not answered. The second click of a double click comes before the page
 * has been drawn with the button switched off, and would do the same twice.
 */
export class UnderWay {
  private readonly inputs = new Set<string>();

  /** Starts `act`, unless the same `input` is under way: then nothing is started, and the answer is null. Another input is another act. */
  start<Answer>(input: unknown, act: () => Promise<Answer>): Promise<Answer> | null {
    const key = JSON.stringify(input, withFiles) ?? '';
    if (this.inputs.has(key)) return null;
    this.inputs.add(key);
    return act().finally(() => this.inputs.delete(key));
  }
}

/** A file has no fields of its own to be told apart by. */
function withFiles(_name: string, value: unknown): unknown {
  return value instanceof File ? [value.name, value.size, value.lastModified] : value;
}
