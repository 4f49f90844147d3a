const attachment = {
  title: 'مكانه',
} as const;
export default attachment;
