/** Numbers by number, for keys from 0 to 2^31 - 1 and values from 0: open addressing in one array, faster than a Map. */
export class NumberTable {
  // A key, plus one, and its value after it; a key of 0 is a free place.
  #cells: Int32Array;
  #size = 0;

  /** `room` is for how many keys there is place at first: a power of two. */
  constructor(room = 4096) {
    this.#cells = new Int32Array(4 * room);
  }

  /** The value at `key`, or -1. */
  get(key: number): number {
    const cells = this.#cells;
    const place = placeOf(cells, key);
    return cells[place] === 0 ? -1 : (cells[place + 1] ?? -1);
  }

  /** Set a value at a key that has none. */
  add(key: number, value: number): void {
    if (4 * this.#size > this.#cells.length) this.#grow();
    const place = placeOf(this.#cells, key);
    this.#cells[place] = (key + 1) | 0;
    this.#cells[place + 1] = value;
    this.#size++;
  }

  #grow(): void {
    const old = this.#cells;
    const cells = new Int32Array(2 * old.length);
    for (let at = 0; at < old.length; at += 2) {
      const key = old[at] ?? 0;
      if (key === 0) continue;
      const place = placeOf(cells, key - 1);
      cells[place] = key;
      cells[place + 1] = old[at + 1] ?? 0;
    }
    this.#cells = cells;
  }
}

// Where a key stands, or would stand. At most half of the places are taken, so there always is one.
function placeOf(cells: Int32Array, key: number): number {
  const mask = cells.length - 1;
  const kept = (key + 1) | 0;
  let hash = Math.imul(key, 0x9e3779b1);
  hash ^= hash >>> 15;
  let place = (hash << 1) & mask;
  while (cells[place] !== 0 && cells[place] !== kept) place = (place + 2) & mask;
  return place;
}
