/** Google's Draco, the build for glTF. The modules are handed to glTF-Transform as they are. */
declare module 'draco3dgltf' {
  const draco: { createDecoderModule(): Promise<unknown>; createEncoderModule(): Promise<unknown> };
  export default draco;
}
