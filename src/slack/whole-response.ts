import { type IncomingMessage, type OutgoingHttpHeaders, ServerResponse } from 'node:http';

/**
 * A response that goes out whole, with its length. Bolt writes the head first and the body after it, which Node sends in
 * several pieces: this one keeps the head until the body is there.
 */
export class WholeResponse<Request extends IncomingMessage = IncomingMessage> extends ServerResponse<Request> {
  #bodyIsThere = false;

  // Node itself writes the head by this, once it has been told of the body.
  override writeHead(status: number, ...rest: unknown[]): this {
    if (this.#bodyIsThere) return super.writeHead(status);
    this.statusCode = status;
    const headers = rest.at(-1);
    // Node takes a list of names and values too. Nothing here gives one.
    if (Array.isArray(headers)) throw new TypeError('headers are given as an object');
    if (isHeaders(headers))
      for (const [name, value] of Object.entries(headers)) if (value !== undefined) this.setHeader(name, value);
    return this;
  }

  override write(...args: unknown[]): boolean {
    this.#bodyIsThere = true;
    return super.write(...(args as Parameters<ServerResponse['write']>));
  }

  override end(...args: unknown[]): this {
    this.#bodyIsThere = true;
    // What Bolt is given as a string it sends without a type. The bot gives it JSON, and nothing else.
    if (typeof args[0] === 'string' && args[0].startsWith('{') && !this.headersSent && !this.hasHeader('content-type'))
      this.setHeader('content-type', 'application/json; charset=utf-8');
    return super.end(...(args as Parameters<ServerResponse['end']>));
  }
}

function isHeaders(value: unknown): value is OutgoingHttpHeaders {
  return typeof value === 'object' && value !== null;
}
