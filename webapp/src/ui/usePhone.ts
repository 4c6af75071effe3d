import { Grid } from 'antd';

/** Whether the screen is as narrow as a phone's. */
export function usePhone(): boolean {
  const width = Grid.useBreakpoint();
  return width.md === false;
}
