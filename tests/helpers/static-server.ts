// Serves one page on this machine only, for tests that need the app at an http address. It remembers what was asked of
// it, so that a test can say that nothing but the page was.
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";

export interface StaticServer {
  url: string;
  /** Method and path of every request so far. */
  requests: string[];
  close(): Promise<void>;
}

export function serveFile(path: string): Promise<StaticServer> {
  return serve(() => readFile(path));
}

export function serveText(html: string): Promise<StaticServer> {
  return serve(async () => html);
}

async function serve(content: () => Promise<string | Buffer>): Promise<StaticServer> {
  const requests: string[] = [];
  const server = createServer(async (request, response) => {
    requests.push(`${request.method} ${request.url}`);
    if (request.url !== "/") {
      response.writeHead(404).end();
      return;
    }
    const body = await content();
    response.writeHead(200, { "content-type": "text/html; charset=utf-8", "cache-control": "no-store" }).end(body);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the server has no port");
  return {
    url: `http://127.0.0.1:${address.port}/`,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        // A killed browser leaves connections half open; without this the close would wait for them.
        server.closeAllConnections();
      }),
  };
}
