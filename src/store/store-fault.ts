/** A fault that the operator must look at: names the file, what is wrong and how to go on. Nothing has been changed. */
export class StoreFault extends Error {
  constructor(file: string, wrong: string, advice: string, options?: ErrorOptions) {
    super(`${file}: ${wrong}. ${advice}`, options);
    this.name = 'StoreFault';
  }
}
