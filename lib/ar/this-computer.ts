/** Whether an address leads to the machine it is opened on, and so nowhere on a phone. */
export function isThisComputer(url: string): boolean {
  const { hostname } = new URL(url);
  return (
    hostname === 'localhost' ||
    hostname.endsWith('.localhost') ||
    hostname === '[::1]' ||
    /^127\./.test(hostname)
  );
}
