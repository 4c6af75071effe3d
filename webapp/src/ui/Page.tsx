import { Typography } from 'antd';
import { useEffect, useRef, type ReactNode } from 'react';
import { useText } from '../text';

/** The frame of a page: its heading, which also names the browser's tab and is where a screen reader begins. */
export function Page({
  title,
  tags,
  extra,
  children,
}: {
  title: string;
  tags?: ReactNode;
  extra?: ReactNode;
  children: ReactNode;
}) {
  const { t } = useText();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} · ${t.common.product}`;
  }, [title, t]);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <div className="page">
      <div className="page-head">
        <Typography.Title level={1} className="page-title" tabIndex={-1} ref={heading}>
          {title}
        </Typography.Title>
        {tags}
        <div className="page-extra">{extra}</div>
      </div>
      {children}
    </div>
  );
}
