-- Cards of the search index now hold sizes: the index is built anew, as after any change of the catalogue.
UPDATE counters SET value = value + 1 WHERE name = 'catalogue';
