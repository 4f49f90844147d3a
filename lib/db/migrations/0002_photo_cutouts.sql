-- Of a photo taken in a studio: a picture of the same shape whose alpha keeps the thing and drops the ground.
ALTER TABLE views ADD COLUMN cutout_url text;
