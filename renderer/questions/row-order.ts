/** `list` with `item` at place `to`, counted from 0; the others keep their order. */
export function movedTo<T>(list: readonly T[], item: T, to: number): readonly T[] {
  const without = list.filter((each) => each !== item);
  return [...without.slice(0, to), item, ...without.slice(to)];
}
