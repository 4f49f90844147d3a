const render = {
  title: 'صور النموذج',
} as const;
export default render;
