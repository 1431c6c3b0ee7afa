/** What keeps a simulation from being run, in a sentence for the person who asked for it. */
export class SimulationFault extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'SimulationFault';
  }
}
