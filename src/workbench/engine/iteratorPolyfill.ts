/**
 * Univer 0.25.1 calls `some` on map iterators (`SuperTableService.hasTable`, run by every edit of a defined name in the grid), a
 * method of ECMAScript 2025 that Node 20 and older browsers lack. Importing this module adds it where it is missing.
 */
const iteratorPrototype = Object.getPrototypeOf(Object.getPrototypeOf([][Symbol.iterator]())) as object;

function some<T>(this: Iterable<T>, test: (value: T, index: number) => boolean): boolean {
  let index = 0;
  for (const value of this) {
    if (test(value, index)) return true;
    index += 1;
  }
  return false;
}

if (!('some' in iteratorPrototype)) {
  Object.defineProperty(iteratorPrototype, 'some', { value: some, writable: true, configurable: true });
}
