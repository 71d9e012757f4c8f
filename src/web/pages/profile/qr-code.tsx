import { QRCode } from 'antd';

/** A square to scan; dark on light in both looks, so that every camera reads it. */
export function QrCode({ value }: { value: string }) {
  return (
    <QRCode value={value} size={176} type="svg" color="#000000" bgColor="#ffffff" errorLevel="M" />
  );
}
