import { useEffect, useState } from 'react';
import { type ErrorCode, isAppError } from '@/lib/core/app-error';
import { type LoadedModel, loadModel } from '@/lib/model3d/load-model.browser';
import type { ProductModel } from '@/lib/product/product';

/** A model in memory while the component lives. */
export function useLoadedModel({ url, bytes }: Pick<ProductModel, 'url' | 'bytes'>): {
  model: LoadedModel | null;
  error: ErrorCode | null;
} {
  const [state, setState] = useState<{ model: LoadedModel | null; error: ErrorCode | null }>({
    model: null,
    error: null,
  });
  useEffect(() => {
    const lifetime = new AbortController();
    let mine: LoadedModel | null = null;
    loadModel(url, { signal: lifetime.signal, bytes })
      .then((model) => {
        mine = model;
        setState({ model, error: null });
      })
      .catch((error: unknown) => {
        if (!lifetime.signal.aborted)
          setState({ model: null, error: isAppError(error) ? error.code : 'VIEWER_FAILED' });
      });
    return () => {
      lifetime.abort();
      mine?.dispose();
    };
  }, [url, bytes]);
  return state;
}
