const attachment = {
  title: 'איפה מקומו',
} as const;
export default attachment;
