import { useEffect, useState } from 'react';

/** The clock of sessions, milliseconds, twice a second: sentences come and go with time. */
export function useNow(): number {
  const [now, setNow] = useState(() => performance.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(performance.now()), 500);
    return () => clearInterval(timer);
  }, []);
  return now;
}
