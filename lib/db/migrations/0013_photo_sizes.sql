-- The same picture in smaller sizes and another format: [{widthPixels, webp, avif}], the smallest first.
ALTER TABLE views ADD COLUMN sizes jsonb;
