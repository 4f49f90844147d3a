import { handleMerchant } from '@/lib/auth/merchant.server';
import { handleUpload } from '@/lib/upload/tus-server.server';

/** Resumable uploads by the tus protocol: POST begins, HEAD asks how far, PATCH sends, DELETE gives up. */
function answer(request: Request): Promise<Response> {
  return handleMerchant(request, 'catalogue:write', (merchant) => handleUpload(request, merchant));
}

export { answer as DELETE, answer as HEAD, answer as OPTIONS, answer as PATCH, answer as POST };
