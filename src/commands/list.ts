/** "a, b or c"; the words must be one at least. */
export function list(words: readonly string[], last = "or"): string {
  return words.length < 2
    ? (words[0] as string)
    : `${words.slice(0, -1).join(", ")} ${last} ${words.at(-1)}`;
}
