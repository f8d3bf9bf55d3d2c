/** A list of whole numbers that grows, with four bytes for each. */
export class NumberList {
  #values = new Int32Array(1024);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  /** Add a number; gives its place. */
  push(value: number): number {
    if (this.#length === this.#values.length) {
      const longer = new Int32Array(2 * this.#length);
      longer.set(this.#values);
      this.#values = longer;
    }
    this.#values[this.#length] = value;
    return this.#length++;
  }

  /** The number at a place; 0 past the end. */
  get(place: number): number {
    return this.#values[place] ?? 0;
  }

  /** Put another number at a place that there is. */
  set(place: number, value: number): void {
    this.#values[place] = value;
  }

  /** The numbers as they stand. */
  values(): Int32Array {
    return this.#values.subarray(0, this.#length);
  }
}
