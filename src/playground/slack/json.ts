/** Anything that came as a JSON object, before somebody looked into it. */
export type JsonObject = { [key: string]: unknown };

/** Tells an object from lists, null and plain values. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Gives the object, or an empty one where there is none. */
export function objectIn(value: unknown): JsonObject {
  return isObject(value) ? value : {};
}

/** Gives the objects of a list, and none where it is no list. */
export function objectsIn(value: unknown): JsonObject[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}

/** Gives the text, or an empty one where there is none. */
export function textIn(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** Reads JSON, and gives undefined where it is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
