import { rmSync } from 'node:fs';
import { Server, Socket } from 'node:net';
import { tmpdir } from 'node:os';

/**
 * Loaded before the Playground (node --import). The Playground has no option for the address it listens on and takes all
 * of them: on a school's network everybody could then read along. Nor does it need anything outside this machine.
 */
const HERE = '127.0.0.1';
const LOOPBACK = [HERE, 'localhost', '::1'];

type Arguments = readonly unknown[];

function isOptions(argument: unknown): argument is { host?: unknown; port?: unknown } {
  return typeof argument === 'object' && argument !== null;
}

/** The same call, but on loopback; a local socket file stays what it is. */
function onLoopback([first, ...rest]: Arguments): Arguments {
  const callback = rest.filter((argument) => typeof argument === 'function');
  if (isOptions(first) && 'port' in first) return [{ ...first, host: HERE }, ...rest];
  if (isOptions(first) || (typeof first === 'string' && !/^\d+$/.test(first))) return [first, ...rest];
  if (typeof first === 'function') return [{ port: 0, host: HERE }, first];
  return [{ port: Number(first ?? 0), host: HERE }, ...callback];
}

function hostOf(argument: unknown): string {
  return typeof argument === 'string' ? argument : 'localhost';
}

/** Where a connection would go; null for a socket file. http passes its arguments in an array. */
function destination(args: Arguments): string | null {
  const [first, second]: Arguments = Array.isArray(args[0]) ? (args[0] as Arguments) : args;
  if (isOptions(first)) return 'port' in first ? hostOf(first.host) : null;
  const isPort = typeof first === 'number' || /^\d+$/.test(String(first));
  return isPort ? hostOf(second) : null;
}

// eslint-disable-next-line @typescript-eslint/unbound-method -- both are called on the object they were taken from
const { listen } = Server.prototype;
// eslint-disable-next-line @typescript-eslint/unbound-method
const { connect } = Socket.prototype;

Server.prototype.listen = function (this: Server, ...args: unknown[]): Server {
  Reflect.apply(listen, this, onLoopback(args));
  return this;
};

Socket.prototype.connect = function (this: Socket, ...args: unknown[]): Socket {
  const host = destination(args);
  if (host === null || LOOPBACK.includes(host)) Reflect.apply(connect, this, args);
  // Not at once: its caller still has to attach the handler of errors.
  else setImmediate(() => this.destroy(new Error('this program stays on the machine it runs on')));
  return this;
};

/** The demo holds the other end of standard input. When it is gone, however it went, so is this process and its log. */
process.stdin.once('end', () => {
  const folder = process.cwd();
  process.chdir(tmpdir());
  rmSync(folder, { recursive: true, force: true });
  process.exit(0);
});
process.stdin.resume();
