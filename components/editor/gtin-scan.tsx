'use client';

import { ScanBarcode } from 'lucide-react';
import dynamic from 'next/dynamic';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { IconButton } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { printedGtin } from '@/lib/barcode/search-text-of';

const CodeCamera = dynamic(() => import('@/components/scan/code-camera').then((file) => file.CodeCamera), {
  ssr: false,
});

/** Fills a GTIN field from the code on the box. What has no GTIN in it is passed over. */
export function GtinScan({ onGtin }: { onGtin: (gtin: string) => void }) {
  const t = useTranslations('editor');
  const [scanning, setScanning] = useState(false);
  return (
    <>
      <IconButton label={t('scanGtin')} onClick={() => setScanning(true)}>
        <Icon glyph={ScanBarcode} />
      </IconButton>
      {scanning ? (
        <CodeCamera
          continuous
          onClose={() => setScanning(false)}
          onCode={({ reading }) => {
            const gtin = printedGtin(reading);
            if (!gtin) return;
            setScanning(false);
            onGtin(gtin);
          }}
        />
      ) : null}
    </>
  );
}
