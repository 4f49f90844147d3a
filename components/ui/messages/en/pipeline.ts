import { findingWords } from '@/lib/model3d/check/finding-words';

const pipeline = {
  ...findingWords,
  title: '3D model',
} as const;
export default pipeline;
