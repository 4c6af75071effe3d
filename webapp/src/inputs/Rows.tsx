import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Form } from 'antd';
import type { ReactNode } from 'react';

interface Props {
  name: string | (string | number)[];
  add: string;
  remove: (n: number) => string;
  /** The fields of a row; their paths begin with its number. */
  children: (row: number) => ReactNode;
}

/** Entries that repeat, at least one of them. */
export function Rows({ name, add, remove, children }: Props) {
  return (
    <Form.List name={name}>
      {(rows, list, { errors }) => (
        <>
          {rows.map((row, at) => (
            <div key={row.key} className="form-row">
              <div className="form-row-fields">{children(row.name)}</div>
              {rows.length > 1 && (
                <Button
                  type="text"
                  icon={<DeleteOutlined />}
                  aria-label={remove(at + 1)}
                  onClick={() => list.remove(row.name)}
                />
              )}
            </div>
          ))}
          <Button type="dashed" block icon={<PlusOutlined />} onClick={() => list.add({})}>
            {add}
          </Button>
          <Form.ErrorList errors={errors} />
        </>
      )}
    </Form.List>
  );
}
