import { describeFunctions } from '#model/expression/describe.ts';
import { useLabel } from '#web/language/language.ts';
import styles from './formulas.module.css';

const functions = describeFunctions();

/** Every function of formulas with its values, what it does and an example. */
export function FunctionTable() {
  const label = useLabel();
  return (
    <dl className={styles['functions']}>
      {functions.map(({ name, signature, help, example, gives }) => (
        <div key={name}>
          <dt>
            <code>{label(signature)}</code>
          </dt>
          <dd>
            {label(help)}
            <br />
            <code>{example}</code>
            {example !== gives && (
              <>
                {' → '}
                <code>{gives}</code>
              </>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
