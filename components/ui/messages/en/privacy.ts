const privacy = {
  title: 'What this shop counts',
  lead: 'Photos and camera pictures stay on your device. The pages cannot send them, and nothing here changes that.',
  countedTitle: 'What is counted',
  countedSearches: 'That a search was made, by photo or in words, and which products it found.',
  countedProducts:
    'That a product was opened, looked at, turned in 3D, tried on, placed in a room, put in the cart or ordered.',
  countedMiss:
    'When nothing here is like your photo: 64 bits that say roughly what kind of thing was looked for. Your device turns over about six of them by chance before they leave. They cannot be turned back into a picture and are deleted after 90 days. The merchant sees them only in groups of five visits or more, as the products of this shop that come nearest.',
  notTitle: 'What is not',
  notDevice: 'No cookie is set for it, and nothing is kept on your device.',
  notWho:
    'Nothing is kept of who you are: no network address, no name of a browser, no time of day, no words you typed.',
  notVisit:
    'Steps of one visit are held together by a random number that lives in the open page alone. Load the page again and it is another one. When the day is over the number is deleted; sums remain.',
  noTitle: 'How to say no',
  noText:
    'Turn on Global Privacy Control or Do Not Track in your browser. Your pages then send nothing, and the shop would refuse it as well.',
  statusRefused: 'Your browser asks not to be counted, so you are not.',
  statusCounted: 'Your browser does not ask for that, so your visit is counted as described.',
} as const;
export default privacy;
