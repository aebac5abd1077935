/** The content folder is missing, is not a folder, or may not be read. */
export class ContentUnavailable extends Error {
  override readonly name = "ContentUnavailable";
  readonly path: string;

  constructor(path: string, cause: unknown) {
    const code = cause instanceof Error && "code" in cause ? String(cause.code) : undefined;
    super(`The content folder ${path} ${REASONS[code ?? ""] ?? "cannot be read"}.`, { cause });
    this.path = path;
  }
}

const REASONS: Record<string, string> = {
  ENOENT: "does not exist",
  ENOTDIR: "is not a folder",
  EACCES: "may not be read by this user",
  EPERM: "may not be read by this user",
};
