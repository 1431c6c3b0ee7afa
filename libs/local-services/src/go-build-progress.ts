/** What the pinned Temporal is made of, counted with Go 1.26, its own library and all; where some was compiled before, fewer come. */
const ALL_PACKAGES = 1300;

/** How far `go install -v` has come, by the lines that it writes to standard error. */
export class GoBuildProgress {
  private modules = 0;
  private packages = 0;
  private readonly other: string[] = [];

  note(line: string): void {
    if (line.startsWith('go: downloading ')) this.modules += 1;
    // A package is named alone on its line when its turn comes; all else is a notice or a fault.
    else if (/^\S+$/.test(line)) this.packages += 1;
    else this.other.push(line);
  }

  /** Norwegian: what is going on after so many seconds. */
  words(seconds: number): string {
    const elapsed = seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
    if (this.packages > 0) return `bygger … ${elapsed}, ${this.packages} av rundt ${ALL_PACKAGES} pakker`;
    if (this.modules > 0) return `henter kildekoden … ${elapsed}, ${this.modules} moduler hentet`;
    return `spør etter kildekoden … ${elapsed}`;
  }

  /** What it wrote last beside its progress: where it failed, that says why. */
  fault(lines: number): string {
    return this.other.slice(-lines).join('\n');
  }
}
