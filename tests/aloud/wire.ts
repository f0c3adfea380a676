const PATIENCE = 30_000;

/** A WebSocket on which each command has an id and gets an answer: both browsers are told so. */
export interface Wire {
  send<T>(method: string, params?: object): Promise<T>;
  close(): void;
}

interface Answer {
  readonly id?: number;
  readonly result?: unknown;
  readonly error?: unknown;
}

/** Opens the wire at a WebSocket's address. */
export async function openWire(url: string): Promise<Wire> {
  const socket = new WebSocket(url);
  const waiting = new Map<number, (answer: Answer) => void>();
  await new Promise<unknown>((resolve, reject) => {
    socket.onopen = resolve;
    socket.onerror = reject;
  });
  socket.onmessage = ({ data }) => {
    const answer: Answer = JSON.parse(data);
    if (answer.id !== undefined) waiting.get(answer.id)?.(answer);
  };
  let last = 0;
  return {
    async send<T>(method: string, params = {}): Promise<T> {
      last += 1;
      const id = last;
      const answered = new Promise<Answer>((resolve) => waiting.set(id, resolve));
      socket.send(JSON.stringify({ id, method, params }));
      const answer = await within(answered, method);
      if (answer.error) throw new Error(`${method}: ${JSON.stringify(answer)}`);
      return answer.result as T;
    },
    close: () => socket.close(),
  };
}

async function within<T>(promise: Promise<T>, method: string): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${method}: no answer.`)), PATIENCE);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}
