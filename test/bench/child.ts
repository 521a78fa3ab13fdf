/** The small talk between the bench and its children: where they listen, and what they spent. */
export function reportTo(parent: NodeJS.Process, port: number): void {
  const send = (message: object): void => {
    parent.send?.(message);
  };
  parent.on('message', () => {
    const { user, system } = process.cpuUsage();
    send({ cpuMs: (user + system) / 1000, rssMb: process.memoryUsage().rss / 1048576 });
  });
  parent.on('disconnect', () => process.exit(0));
  send({ port });
}
