const pipeline = {
  title: '3D model',
} as const;
export default pipeline;
