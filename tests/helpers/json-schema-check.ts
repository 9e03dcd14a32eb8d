// As much of JSON Schema as the published schema uses: enough to see that what is written is what is published.
// A keyword it does not know is a fault of the test, never passed over.

type Schema = Readonly<Record<string, unknown>>;

const silent = new Set(["$schema", "$defs", "title", "description", "format"]);

/** Where `value` does not fit `root`, as paths with the keyword that failed. */
export function schemaFaults(root: Schema, value: unknown): readonly string[] {
  const faults: string[] = [];
  check(root, value, "");
  return faults;

  function check(schema: Schema, part: unknown, path: string): void {
    for (const [keyword, given] of Object.entries(schema)) {
      if (!holds(keyword, given, schema, part, path)) faults.push(`${path} ${keyword}`);
    }
  }

  function fits(schema: Schema, part: unknown): boolean {
    return schemaFaults({ ...schema, $defs: root.$defs }, part).length === 0;
  }

  function holds(keyword: string, given: unknown, schema: Schema, part: unknown, path: string): boolean {
    if (silent.has(keyword)) return true;
    switch (keyword) {
      case "$ref": {
        const defs = root.$defs as Readonly<Record<string, Schema>>;
        const target = defs[String(given).replace("#/$defs/", "")];
        if (target) check(target, part, path);
        return target !== undefined;
      }
      case "type":
        return typeOf(part) === given || (given === "integer" && Number.isInteger(part));
      case "const":
        return part === given;
      case "enum":
        return (given as readonly unknown[]).includes(part);
      case "anyOf":
      case "oneOf":
        return (given as readonly Schema[]).some((option) => fits(option, part));
      case "pattern":
        return typeof part !== "string" || new RegExp(String(given), "u").test(part);
      case "minimum":
        return typeof part !== "number" || part >= Number(given);
      case "maximum":
        return typeof part !== "number" || part <= Number(given);
      case "minItems":
        return !Array.isArray(part) || part.length >= Number(given);
      case "items":
        if (Array.isArray(part)) for (const [i, item] of part.entries()) check(given as Schema, item, `${path}[${i}]`);
        return true;
      case "required":
        return !isObject(part) || (given as readonly string[]).every((key) => Object.hasOwn(part, key));
      case "propertyNames":
        return !isObject(part) || Object.keys(part).every((key) => fits(given as Schema, key));
      case "properties":
        for (const [key, inside] of Object.entries(given as Readonly<Record<string, Schema>>)) {
          if (isObject(part) && Object.hasOwn(part, key)) check(inside, part[key], `${path}.${key}`);
        }
        return true;
      case "additionalProperties": {
        const known = Object.keys((schema.properties ?? {}) as object);
        const others = isObject(part) ? Object.entries(part).filter(([key]) => !known.includes(key)) : [];
        if (given === false) return others.length === 0;
        for (const [key, inside] of others) check(given as Schema, inside, `${path}.${key}`);
        return true;
      }
      default:
        return false;
    }
  }
}

function typeOf(value: unknown): string {
  if (value === null) return "null";
  return Array.isArray(value) ? "array" : typeof value;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
