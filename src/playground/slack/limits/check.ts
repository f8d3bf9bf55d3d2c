import { isObject } from '../json.ts';

/** Something that Slack would refuse, and where: `/blocks/0/text/text`. */
export type BlockProblem = { readonly at: string; readonly says: string };

/** Looks at one value and tells what is wrong with it. */
export type Check = (value: unknown, at: string) => BlockProblem[];

const problem = (at: string, says: string): BlockProblem[] => [{ at, says }];

/** Lets everything pass. */
export const anything: Check = () => [];

/** Wants a truth value. */
export const flag: Check = (value, at) => (typeof value === 'boolean' ? [] : problem(at, 'must be a boolean'));

/** Wants one of the values. */
export function among(...values: readonly unknown[]): Check {
  return (value, at) => (values.includes(value) ? [] : problem(at, `must be one of ${values.join(', ')}`));
}

/** Wants a whole number between two. */
export function whole(least: number, most: number): Check {
  return (value, at) =>
    typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most
      ? []
      : problem(at, `must be a whole number from ${least} to ${most}`);
}

/** Wants text of a length. Slack counts characters, not bytes. */
export function string(most: number, least = 1): Check {
  return (value, at) => {
    if (typeof value !== 'string') return problem(at, 'must be a string');
    const { length } = [...value];
    if (length < least) return problem(at, `must be more than ${least - 1} characters`);
    return length > most ? problem(at, `must be less than ${most + 1} characters`) : [];
  };
}

/** Wants a list of a length, and something of each item. */
export function list(each: Check, most: number, least = 1): Check {
  return (value, at) => {
    if (!Array.isArray(value)) return problem(at, 'must be an array');
    if (value.length < least) return problem(at, `no fewer than ${least} items allowed`);
    if (value.length > most) return problem(at, `no more than ${most} items allowed`);
    return value.flatMap((item, index) => each(item, `${at}/${index}`));
  };
}

/** Wants an object with some fields, and perhaps others. A field that is in neither list is refused. */
export function fields(must: Record<string, Check>, may: Record<string, Check> = {}): Check {
  const known: Record<string, Check> = { type: anything, ...must, ...may };
  return (value, at) => {
    if (!isObject(value)) return problem(at, 'must be an object');
    const missing = Object.keys(must).filter((key) => value[key] === undefined);
    return [
      ...missing.flatMap((key) => problem(at, `missing required field: ${key}`)),
      ...Object.entries(value).flatMap(([key, held]) => {
        const check = Object.hasOwn(known, key) ? known[key] : undefined;
        if (!check) return problem(at, `additional property: ${key}`);
        return held === undefined ? [] : check(held, `${at}/${key}`);
      }),
    ];
  };
}

/** Wants an object whose `type` is one of the table's, and what the table says of that type. */
export function typed(table: Readonly<Record<string, Check>>): Check {
  return (value, at) => {
    const type = isObject(value) ? value['type'] : undefined;
    const check = typeof type === 'string' && Object.hasOwn(table, type) ? table[type] : undefined;
    return check ? check(value, at) : problem(at, `unsupported type: ${String(type)}`);
  };
}

/** Adds a condition that is about several fields at once. */
export function also(check: Check, holds: (value: Record<string, unknown>) => boolean, says: string): Check {
  return (value, at) => {
    const problems = check(value, at);
    return problems.length > 0 || !isObject(value) || holds(value) ? problems : problem(at, says);
  };
}
