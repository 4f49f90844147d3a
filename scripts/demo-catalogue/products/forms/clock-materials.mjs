export const woodOf = (kit, key, along, slot) =>
  kit.wood(
    { species: key === 'black' || key === 'charcoal' ? 'black-oak' : key, along, roughness: 0.45 },
    slot,
  );
export const brass = (kit, slot = 'hands') =>
  kit.metal({ kind: 'brass', colour: '#dcbc88', finish: 'satin' }, slot);
export const black = (kit, slot = 'hands') => kit.lacquer({ colour: '#1b1b1a', roughness: 0.45 }, slot);
