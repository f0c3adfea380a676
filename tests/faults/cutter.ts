import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";

/**
 * A way to the PostgreSQL server at `port` of which a connection can be cut at the worst moment: when
 * the server has said that it committed, and before anybody heard it. It ends when `used` is disposed of.
 */
export async function startCutter(used: AsyncDisposableStack, port: number) {
  const sockets = new Set<Socket>();
  let armed = false;
  let cuts = 0;
  const server = createServer((client) => {
    const far = connect(port, "127.0.0.1");
    for (const [socket, other] of [[client, far] as const, [far, client] as const]) {
      sockets.add(socket);
      socket.on("error", () => undefined);
      socket.on("close", () => {
        sockets.delete(socket);
        other.destroy();
      });
    }
    client.on("data", (bytes) => far.write(bytes));
    far.on("data", (bytes) => {
      if (!armed || !bytes.includes("COMMIT\0")) return client.write(bytes);
      armed = false;
      cuts += 1;
      return client.destroy();
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  used.defer(async () => {
    for (const socket of sockets) socket.destroy();
    server.close();
    await once(server, "close");
  });
  return {
    port: (server.address() as AddressInfo).port,
    /** The next connection that commits is cut. */
    cutNext: () => {
      armed = true;
    },
    cuts: () => cuts,
  };
}
