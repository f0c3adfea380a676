/** The audit was asked for something that there is not, or that cannot be read. One sentence for whoever asked. */
export class AuditProblem extends Error {
  override readonly name = "AuditProblem";
}
