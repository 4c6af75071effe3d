import { PaperClipOutlined } from '@ant-design/icons';
import { Tag } from 'antd';
import { useText, word } from '../text';
import { Facts } from './Facts';
import { formatSize } from './size';
import { useTime } from './time';

/** A message to one person by one channel. */
export interface MessageContent {
  id: string;
  kind: string;
  caseNumber?: string;
  recipient?: string;
  recipientName?: string;
  channel: string;
  address?: string;
  language?: string;
  subject?: string;
  body?: string;
  state: string;
  attempts: number;
  nextAttemptAt?: string;
  maybeRepeated?: boolean;
  lastError?: string;
  createdAt: string;
  sentAt?: string;
  files?: MessageFile[];
}

interface MessageFile {
  name?: string;
  /** In bytes. */
  size?: number;
}

const COLOUR: Record<string, string> = {
  pending: 'gold',
  sending: 'blue',
  sent: 'green',
  kept: 'cyan',
  refused: 'default',
  dead: 'red',
};

export function MessageState({ state }: { state: string }) {
  const { t } = useText();
  return <Tag color={COLOUR[state] ?? 'default'}>{word(t.messages.states, state)}</Tag>;
}

interface Props {
  message: MessageContent;
  /** Where a file of the message is had; absent where the reader may only know of it. */
  fileHref?: (name: string) => string;
}

/** The message as its recipient reads it, with its files and with what became of it. */
export function MessageView({ message, fileHref }: Props) {
  const { t } = useText();
  const time = useTime();
  return (
    <>
      <Facts
        lines={[
          { label: t.messages.state, value: <MessageState state={message.state} /> },
          {
            label: t.messages.recipient,
            value: [message.recipientName, message.recipient].filter(Boolean).join(' · '),
          },
          { label: t.messages.channel, value: word(t.channels, message.channel) },
          { label: t.messages.address, value: message.address },
          { label: t.messages.language, value: word(t.messages.languages, message.language) },
          { label: t.messages.createdAt, value: time.instant(message.createdAt) },
          { label: t.messages.sentAt, value: time.instant(message.sentAt) },
          message.attempts > 0 && { label: t.messages.attempts, value: message.attempts },
          message.state === 'pending' && { label: t.messages.nextAttempt, value: time.instant(message.nextAttemptAt) },
          { label: t.messages.error, value: message.lastError },
          message.maybeRepeated === true && { label: t.messages.repeated, value: t.common.yes },
        ]}
      />
      <article className="message-body" lang={message.language === 'zh' ? 'zh-CN' : message.language}>
        {message.subject && <strong>{message.subject}</strong>}
        {message.subject && '\n\n'}
        {message.body}
      </article>
      {message.files && message.files.length > 0 && <Files files={message.files} href={fileHref} />}
    </>
  );
}

function Files({ files, href }: { files: MessageFile[]; href: Props['fileHref'] }) {
  const { t } = useText();
  return (
    <section aria-label={t.messages.files}>
      <h3>{t.messages.files}</h3>
      <ul className="plain">
        {files.map(({ name = '', size = 0 }) => (
          <li key={name}>
            <PaperClipOutlined aria-hidden />{' '}
            {href ? (
              <a href={href(name)} download={name}>
                {name}
              </a>
            ) : (
              name
            )}{' '}
            <span className="muted">{formatSize(size)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
