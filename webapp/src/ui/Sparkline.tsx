export interface Spark {
  label: string;
  value: number;
}

const WIDTH = 8;
const HEIGHT = 28;

/** Small columns, one per value, for a glance; the words carry it. */
export function Sparkline({ sparks, label }: { sparks: Spark[]; label: string }) {
  const largest = Math.max(1, ...sparks.map(({ value }) => value));
  return (
    <svg
      className="sparkline"
      role="img"
      aria-label={`${label}: ${sparks.map(({ label: name, value }) => `${name} ${value}`).join(', ')}`}
      width={sparks.length * WIDTH}
      height={HEIGHT}
    >
      {sparks.map(({ label: name, value }, at) => {
        const height = value === 0 ? 1.5 : Math.max(3, (value / largest) * (HEIGHT - 2));
        return (
          <rect
            key={name}
            className={value === 0 ? 'spark-none' : 'spark-some'}
            x={at * WIDTH + 1}
            y={HEIGHT - height}
            width={WIDTH - 2}
            height={height}
            rx={1}
          >
            <title>{`${name}: ${value}`}</title>
          </rect>
        );
      })}
    </svg>
  );
}
