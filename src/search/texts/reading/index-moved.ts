/** Thrown in a job that finds the index to be ahead of the stored texts; the job is done again. */
export class IndexMoved extends Error {
  constructor() {
    super('The index changed while its texts were read');
    this.name = 'IndexMoved';
  }
}
