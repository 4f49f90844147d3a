const attachment = {
  title: 'Where it belongs',
} as const;
export default attachment;
