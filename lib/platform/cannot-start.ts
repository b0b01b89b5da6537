/** Why the process cannot start, in one sentence for whoever runs it: what is wrong and what to do. Never a password. */
export class CannotStart extends Error {
  constructor(sentence: string, options?: ErrorOptions) {
    super(sentence, options);
    this.name = "CannotStart";
  }
}
