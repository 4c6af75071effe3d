/** A file that the server keeps. */
export interface StoredDocument {
  id: string;
  name: string;
}

/** Where the files of a form go. Without `upload` (no case yet) the form says that files come later. */
export interface DocumentStore {
  /** @param kind photo, signed-sheet or other, as the form's `properties.documentKind` says */
  upload?: (file: File, kind?: string) => Promise<StoredDocument>;
  /** What is stored already, to show the names of files that an answer holds from before. */
  list?: () => Promise<StoredDocument[]>;
  href?: (id: string) => string;
}
