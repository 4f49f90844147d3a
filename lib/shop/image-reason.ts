import type { AppError, ErrorCode } from '@/lib/core/app-error';
import { type Reason, type ReasonCode, reason, reasonCodes } from '@/lib/product/import/reason-words';

/** Longest part of an address that is shown. */
const longestShown = 200;

/** What `decodePhoto` says of the bytes. */
const ofBytes: Partial<Record<ErrorCode, ReasonCode>> = {
  IMAGE_TOO_LARGE: 'imageTooLarge',
  IMAGE_TOO_SMALL: 'imageTooSmall',
  IMAGE_DAMAGED: 'imageDamaged',
  UNSUPPORTED_IMAGE: 'imageUnsupported',
  EMPTY_FILE: 'imageDamaged',
};

/** Why a picture of a catalogue was not taken, from what `importPhoto` threw. */
export function imageReason(address: string, { code, details }: AppError): Reason {
  const image = address.slice(0, longestShown);
  const { ipAddress, status, seconds, redirects, protocol, why } = details;
  if (ipAddress != null) return reason('imagePrivate', { image, ipAddress: String(ipAddress) });
  if (status != null) return reason('imageAnswered', { image, status: String(status) });
  if (seconds != null) return reason('imageTooSlow', { image, seconds: String(seconds) });
  if (redirects != null) return reason('imageRedirects', { image, most: String(redirects) });
  if (protocol != null) return reason('imageProtocol', { image, protocol: String(protocol) });
  const own = reasonCodes.find((each) => each === details.reason);
  if (own) return reason(own, { image });
  if (code === 'NETWORK') return reason('imageNoAnswer', { image, why: String(why ?? code) });
  return reason(ofBytes[code] ?? 'imageUnread', { image });
}
