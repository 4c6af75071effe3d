/** How often an activity was passed, and how often it is being worked on now. */
export interface Passed {
  id: string;
  done: number;
  active: number;
  /** How often and how long, in words; nothing is written on the step without it. */
  told?: string;
}

export interface Flow {
  id: string;
  source: string;
  target: string;
  /** Whether the source sends a token along each of its flows. */
  forks?: boolean;
}

/**
 * Which flows were taken. History knows how often each activity was passed but not by which flow; what came in must have
 * gone out, though, so that a flow is settled where it is the only way into an activity or out of one. What stays open in
 * the end is taken as taken.
 */
export function takenFlows(flows: Flow[], passed: Passed[]): Set<string> {
  const came = new Map(passed.map(({ id, done, active }) => [id, done + active]));
  const left = new Map(passed.map(({ id, done }) => [id, done]));
  const taken = new Set<string>();
  let open = flows.filter(({ source, target }) => (left.get(source) ?? 0) > 0 && (came.get(target) ?? 0) > 0);

  const settle = (flow: Flow, times: number) => {
    taken.add(flow.id);
    came.set(flow.target, came.get(flow.target)! - times);
    if (!flow.forks) left.set(flow.source, left.get(flow.source)! - times);
    open = open.filter(
      (other) =>
        other !== flow && (came.get(other.target) ?? 0) > 0 && (other.forks || (left.get(other.source) ?? 0) > 0),
    );
  };

  for (let settled = true; settled;) {
    settled = false;
    for (const flow of open) {
      const onlyWayIn = open.filter(({ target }) => target === flow.target).length === 1;
      const onlyWayOut = open.filter(({ source }) => source === flow.source).length === 1;
      if (!onlyWayIn && !onlyWayOut) continue;
      const possible = Math.min(came.get(flow.target)!, flow.forks ? came.get(flow.target)! : left.get(flow.source)!);
      settle(flow, possible);
      settled = true;
      break;
    }
  }
  open.forEach(({ id }) => taken.add(id));
  return taken;
}
