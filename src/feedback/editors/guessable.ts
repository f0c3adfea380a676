/** What Swedish people put in passwords, beside what all do. Names of places and of the area are guessed first. */
const WORDS =
  "lösenord losenord hemlig hemligt hejsan välkommen sommar vinter höst vår januari februari mars april juni juli augusti september oktober november december måndag tisdag onsdag torsdag fredag lördag söndag sverige stockholm göteborg malmö uppsala kommun region myndighet redaktion redaktör lyhörd lyhord editor editors";

/** Below this many guesses (10 to the power of 8, zxcvbn's score 3) a password is found by trying likely ones. */
const SAFE = 3;
/** Longer texts are judged by their beginning: the time that it takes grows with their length. */
const JUDGED = 100;

/**
 * Whether a password is among the first that somebody would try: common ones (40,000 of them), the user name,
 * runs of keys, repeats, years and the like (NIST SP 800-63B asks for it instead of rules on characters).
 */
export async function isGuessable(password: string, name: string): Promise<boolean> {
  const judge = await loaded();
  return judge.check(password.slice(0, JUDGED), [name, ...name.split(/[._@+-]/)]).score < SAFE;
}

let loading: ReturnType<typeof load> | undefined;

/** Read when first needed: accounts are seldom given a password. */
function loaded(): ReturnType<typeof load> {
  loading ??= load();
  return loading;
}

async function load() {
  const [{ ZxcvbnFactory }, { adjacencyGraphs, dictionary }] = await Promise.all([
    import("@zxcvbn-ts/core"),
    import("@zxcvbn-ts/language-common"),
  ]);
  return new ZxcvbnFactory({
    dictionary: { ...dictionary, words: WORDS.split(" ") },
    graphs: adjacencyGraphs,
  });
}
