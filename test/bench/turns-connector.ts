import { createServer } from 'node:http';
import { reportTo } from './child.js';

/** A channel that accepts everything; it counts what came in, so that a turn without an answer shows. */
let posted = 0;
const server = createServer((request, response) => {
  if (request.method === 'GET') {
    response.end(String(posted));
    return;
  }
  request.resume();
  request.on('end', () => {
    posted += 1;
    response.writeHead(200, { 'Content-Type': 'application/json' });
    response.end(`{"id":"${posted}"}`);
  });
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  if (address !== null && typeof address === 'object') reportTo(process, address.port);
});
