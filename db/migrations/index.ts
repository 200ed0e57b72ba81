import { first } from "./0001-first.ts";

/** Every migration in order; the file's `user_version` is how many it has gone through. Never edited once released. */
export const migrations: readonly string[] = [first];
