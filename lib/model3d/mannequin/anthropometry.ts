/** Body measures in millimetres that the mannequins are built to. */
export type BodyMeasures = {
  headCircumference: number;
  headLength: number;
  headBreadth: number;
  /** Bizygomatic: across the cheekbones. */
  faceWidth: number;
  /** Between the pupils. */
  pupilDistance: number;
  mentonSellion: number;
  tragionToTop: number;
  earLength: number;
  neckCircumference: number;
  wristCircumference: number;
  handLength: number;
  handBreadth: number;
  palmLength: number;
  /** Round the ring finger's first bone; what a ring's EU size says. */
  ringFingerCircumference: number;
  footLength: number;
  footBreadth: number;
  heelBreadth: number;
  ballLength: number;
  ankleCircumference: number;
  malleolusHeight: number;
};

/**
 * Medians of the public ANSUR II files (Gordon et al. 2014, NATICK/TR-15/007; 4,082 men, 1,986 women), as computed from
 * the subjects' rows. The ring finger is not in that survey: EU 60 and 52 are the middle of jewellers' size charts.
 */
export const medianMan: BodyMeasures = {
  headCircumference: 574,
  headLength: 200,
  headBreadth: 154,
  faceWidth: 143,
  pupilDistance: 64,
  mentonSellion: 123,
  tragionToTop: 131,
  earLength: 64,
  neckCircumference: 395,
  wristCircumference: 176,
  handLength: 193,
  handBreadth: 88,
  palmLength: 116,
  ringFingerCircumference: 62,
  footLength: 271,
  footBreadth: 102,
  heelBreadth: 72,
  ballLength: 201,
  ankleCircumference: 228,
  malleolusHeight: 73,
};

export const medianWoman: BodyMeasures = {
  headCircumference: 560,
  headLength: 190,
  headBreadth: 147,
  faceWidth: 134,
  pupilDistance: 62,
  mentonSellion: 113,
  tragionToTop: 127,
  earLength: 60,
  neckCircumference: 328,
  wristCircumference: 154,
  handLength: 180,
  handBreadth: 78,
  palmLength: 108,
  ringFingerCircumference: 53,
  footLength: 246,
  footBreadth: 93,
  heelBreadth: 67,
  ballLength: 182,
  ankleCircumference: 215,
  malleolusHeight: 63,
};

/** Half way between the two. */
export const medianPerson: BodyMeasures = Object.fromEntries(
  (Object.keys(medianMan) as (keyof BodyMeasures)[]).map((name) => [
    name,
    (medianMan[name] + medianWoman[name]) / 2,
  ]),
) as BodyMeasures;

/** The median head, larger or smaller all round. Millimetres. */
export function headOfGirth(
  headCircumference: number,
): Pick<BodyMeasures, 'headCircumference' | 'headLength' | 'headBreadth'> {
  const by = headCircumference / medianPerson.headCircumference;
  return {
    headCircumference,
    headLength: medianPerson.headLength * by,
    headBreadth: medianPerson.headBreadth * by,
  };
}
