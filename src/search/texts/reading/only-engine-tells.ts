/** Thrown in a job about documents that the store cannot tell by itself; the engine has to be asked. */
export class OnlyEngineTells extends Error {
  constructor() {
    super('The stored texts do not have all that the filter names');
    this.name = 'OnlyEngineTells';
  }
}
