import { useEffect, useState } from 'react';

/** How far the platform's clock is from this browser's, in milliseconds; not zero in a demo whose time was moved. */
let offset = 0;

export function keepPlatformTime(now: string): void {
  const instant = Date.parse(now);
  if (!Number.isNaN(instant)) offset = instant - Date.now();
}

/** The platform's time, by which deadlines are meant. */
export const platformNow = () => Date.now() + offset;

/** The platform's time, told again and again so that what is left is counted down. */
export function useNow(everyMs = 1000): number {
  const [now, setNow] = useState(platformNow);
  useEffect(() => {
    const timer = setInterval(() => setNow(platformNow()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return now;
}
