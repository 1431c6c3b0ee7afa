/** The signs of the list that is open, outermost first, and of the list above that a sentence broke off. */
export class ListSigns {
  signs: readonly string[] = [];
  private above: readonly string[] = [];

  /** A heading or a table ends the list. */
  close(): void {
    [this.signs, this.above] = [[], []];
  }

  /** Opens a point with this sign; `announced`: right under a sentence that ends with a colon, which has a list of its own. */
  open(sign: string, announced: boolean): void {
    if (announced) [this.signs, this.above] = [[], this.signs];
    // After a list that a sentence announced, the one above may go on.
    const goesOnAbove = this.above[0] === sign && !this.signs.includes(sign);
    if (goesOnAbove || (sign === '•' && this.signs[0] === 'o')) this.signs = [];
    const level = this.signs.indexOf(sign);
    this.signs = level < 0 ? [...this.signs, sign] : this.signs.slice(0, level + 1);
  }
}
