// The envelope of a template file, see `templates/`: { "kind": "template", "template": { … } }.
// A starter file stands beside it with its own kind, see `starter.ts`. Nothing of a method may be known here.
import * as v from "valibot";
import { err, ok, type Result } from "../base/result.ts";
import { type Template, templateFaults, templateSchema } from "./template.ts";

const templateFileSchema = v.strictObject({ kind: v.literal("template"), template: templateSchema });

/** True when `value` says of itself to be a file of that kind; whether it is a sound one is for its parser to say. */
export const isFileOfKind = (value: unknown, kind: "template" | "starter"): boolean =>
  typeof value === "object" && value !== null && "kind" in value && value.kind === kind;

/**
 * Reads the parsed JSON of a template file.
 * Error: what is wrong with it, as English sentences for its author, each with the place it is about.
 */
export function parseTemplateFile(value: unknown): Result<Template, readonly string[]> {
  const parsed = v.safeParse(templateFileSchema, value);
  if (parsed.success) return ok(parsed.output.template);
  return err(parsed.issues.flatMap((issue) => sentences(issue)));
}

function sentences(issue: v.InferIssue<typeof templateFileSchema>): readonly string[] {
  // The whole template was well-formed but does not fit together: say what exactly, not only that.
  if (issue.message === "template-inconsistent") return templateFaults(issue.input as Template);
  return [`${v.getDotPath(issue) ?? "the file"}: ${issue.message}`];
}
