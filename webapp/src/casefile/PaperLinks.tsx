import { FilePdfOutlined } from '@ant-design/icons';
import { Button, Space } from 'antd';
import { useDocuments } from '../api/caseDocuments';
import { documentHref } from '../api/documents';
import { useText } from '../text';
import { copiesOf } from './papers';

const NAMES = { zh: '中文', en: 'English' };

/** Opens a paper of the case in the language that one chooses, the reader's own first. */
export function PaperLinks({ number, id, small }: { number: string; id: string; small?: boolean }) {
  const { t, language } = useText();
  const documents = useDocuments(number);
  const copies = copiesOf(documents.data ?? [], id).sort((one) => (one.language === language ? -1 : 1));
  const links = copies.length === 0 ? [{ id, language: undefined }] : copies;
  return (
    <Space.Compact>
      {links.map((copy) => (
        <Button
          key={copy.id}
          size={small ? 'small' : undefined}
          icon={<FilePdfOutlined />}
          href={documentHref(number, copy.id)}
          lang={copy.language}
        >
          {[t.documents.pdf, copy.language && NAMES[copy.language]].filter(Boolean).join(' ')}
        </Button>
      ))}
    </Space.Compact>
  );
}
