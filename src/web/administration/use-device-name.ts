import { useText } from '#web/language/language.ts';
import { ownSessionsTexts } from '#web/texts/own-sessions.ts';
import { deviceParts } from './device-name.ts';

/** Says a device as people know it, by what its browser says of itself. */
export function useDeviceName(): (agent: string | null) => string {
  const t = useText(ownSessionsTexts);
  return (agent) => {
    const parts = agent === null ? null : deviceParts(agent);
    return parts ? t('device', parts) : (agent?.slice(0, 40) ?? t('device.unknown'));
  };
}
