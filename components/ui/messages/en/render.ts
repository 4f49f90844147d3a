const render = {
  title: 'Pictures of the model',
} as const;
export default render;
