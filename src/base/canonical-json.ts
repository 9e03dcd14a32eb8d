// JSON in one form only (RFC 8785): keys sorted, no white space. Two values that are the same give the same text.
// For comparing and for ids made from contents; it never goes into a file a person may open.

/**
 * The canonical JSON text of a JSON value. Beyond `maxDepth` levels it gives up and returns null, because a value
 * nested on purpose would otherwise exhaust the stack.
 */
export function canonicalJson(value: unknown, maxDepth = 200): string | null {
  try {
    return written(value, maxDepth, new Map());
  } catch (fault) {
    if (fault === tooDeep) return null;
    throw fault;
  }
}

const tooDeep = new Error("nested too deeply");

/** The keys of an object as met and as sorted, the latter with what is written before their values. */
interface Shape {
  readonly keys: readonly string[];
  readonly sorted: readonly (readonly [key: string, before: string])[];
}
// Records of one table have the same keys in the same order: the last shape of that many keys is nearly always the one.
type Shapes = Map<number, Shape>;

function written(value: unknown, depth: number, shapes: Shapes): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "null";
  if (depth === 0) throw tooDeep;
  let text = "";
  if (Array.isArray(value)) {
    for (const item of value) text += (text === "" ? "[" : ",") + written(item, depth - 1, shapes);
    return text === "" ? "[]" : `${text}]`;
  }
  const object = value as Readonly<Record<string, unknown>>;
  for (const [key, before] of shapeOf(Object.keys(object), shapes).sorted) {
    const inside = object[key];
    if (inside !== undefined) text += (text === "" ? "{" : ",") + before + written(inside, depth - 1, shapes);
  }
  return text === "" ? "{}" : `${text}}`;
}

function shapeOf(keys: readonly string[], shapes: Shapes): Shape {
  const last = shapes.get(keys.length);
  if (last?.keys.every((key, i) => key === keys[i])) return last;
  const shape = { keys, sorted: [...keys].sort().map((key) => [key, `${JSON.stringify(key)}:`] as const) };
  shapes.set(keys.length, shape);
  return shape;
}
