import type { RequestHandler } from "express";
import type { Logger } from "pino";

/**
 * One line a request: method, route, status, milliseconds. Nothing personal: no address, no query
 * string, no body, and the pattern of a route instead of the path wherever a path names a response.
 */
export function requestLog(log: Logger): RequestHandler {
  return (request, response, next) => {
    const start = performance.now();
    const { path } = request;
    response.on("finish", () => {
      const route = request.route ? request.baseUrl + request.route.path : path;
      const ms = Math.round(performance.now() - start);
      log.info({ method: request.method, path: route, status: response.statusCode, ms }, "request");
    });
    next();
  };
}
