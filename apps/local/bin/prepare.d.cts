interface LockFile {
  readonly packages: Readonly<Record<string, { readonly version?: string; readonly optional?: boolean } | undefined>>;
}

declare const prepare: {
  /** The folder of the checkout. */
  readonly root: string;
  /** A sentence when the Node of this version is too old. */
  nodeFault(version: string): string | undefined;
  /** Why npm has to install, or undefined when everything is there. */
  installReason(wanted: LockFile, installed: LockFile | undefined): string | undefined;
  prepare(): Promise<void>;
};

export = prepare;
