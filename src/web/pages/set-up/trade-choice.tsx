import { useQuery } from '@tanstack/react-query';
import { Form, Radio } from 'antd';
import { inLanguage, type Text } from '#kit/text.ts';
import { tradeParts, tradesQuery, type Trade } from '#web/api/set-up.ts';
import { useLanguage, useText } from '#web/language/language.ts';
import { entranceTexts } from '#web/texts/entrance.ts';
import styles from './trade-choice.module.css';

type Props = {
  readonly trade: string | null;
  readonly onChange: (trade: string | null) => void;
};

/** What the workspace is set up for, with what each trade brings. */
export function TradeChoice({ trade, onChange }: Props) {
  const t = useText(entranceTexts);
  const say = useSay();
  const { data: trades } = useQuery(tradesQuery);
  if (!trades) return null;
  const chosen = trades.find(({ key }) => key === trade);
  return (
    <Form.Item label={t('trade')} extra={t('trade.help')}>
      <Radio.Group
        className={styles['trades'] ?? ''}
        aria-label={t('trade')}
        value={trade}
        onChange={(event) =>
          onChange(trades.find(({ key }) => key === event.target.value)?.key ?? null)
        }
      >
        <Radio value={null}>
          <Choice name={t('trade.none')} summary={t('trade.none.summary')} />
        </Radio>
        {trades.map(({ key, name, summary }) => (
          <Radio key={key} value={key}>
            <Choice name={say(name)} summary={say(summary)} />
          </Radio>
        ))}
      </Radio.Group>
      {chosen && <Outline trade={chosen} />}
    </Form.Item>
  );
}

function Choice({ name, summary }: { name: string; summary: string }) {
  return (
    <>
      {name}
      <span className={styles['summary']}>{summary}</span>
    </>
  );
}

function Outline({ trade }: { trade: Trade }) {
  const t = useText(entranceTexts);
  const say = useSay();
  return (
    <dl className={styles['outline']}>
      {tradeParts.map((part) => (
        <div key={part}>
          <dt>{t(`trade.${part}`)}</dt>
          <dd>
            <ul>
              {trade[part].map((text) => (
                <li key={text.en}>{say(text)}</li>
              ))}
            </ul>
          </dd>
        </div>
      ))}
    </dl>
  );
}

function useSay(): (text: Text) => string {
  const { language } = useLanguage();
  return (text) => inLanguage(text, language);
}
