import { Collapse, Empty } from 'antd';
import { useMessagesOfCase } from '../api/messages';
import { useText, word } from '../text';
import { Loaded } from '../ui/Loaded';
import { MessageState, MessageView } from '../ui/MessageView';
import { useTime } from '../ui/time';

/** What was told to whom about the case. */
export function Messages({ number }: { number: string }) {
  const { t } = useText();
  const time = useTime();
  const query = useMessagesOfCase(number);
  return (
    <Loaded query={query}>
      {(messages) =>
        messages.length === 0 ? (
          <Empty description={t.messages.none} />
        ) : (
          <Collapse
            items={[...messages].reverse().map((message) => ({
              key: message.id,
              label: (
                <span className="card-head">
                  <span>
                    <MessageState state={message.state} />
                    {message.subject ?? word(t.messages.kinds, message.kind)}
                  </span>
                  <span className="muted">
                    {message.recipientName ?? message.recipient} · {word(t.channels, message.channel)} ·{' '}
                    {time.instant(message.createdAt)}
                  </span>
                </span>
              ),
              children: <MessageView message={message} />,
            }))}
          />
        )
      }
    </Loaded>
  );
}
