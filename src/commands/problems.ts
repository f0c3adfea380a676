/** The command line asks for something that there is not. One sentence; the exit code is 2. */
export class UsageProblem extends Error {
  override readonly name = "UsageProblem";
}

/** What was asked for could not be done, or not all of it. One sentence; the exit code is 1. */
export class Failure extends Error {
  override readonly name = "Failure";
}
