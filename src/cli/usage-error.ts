/** The command line itself is wrong; the message is in the user's language. Exit code 2. */
export class UsageError extends Error {}
