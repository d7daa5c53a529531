// What the fields of a portrait mean, for the reference of fields.

export const PORTRAIT_MEANINGS = {
  'portrait.face': 'Outline.',
  'portrait.width': 'Narrow to broad.',
  'portrait.age': 'Lines of the face.',
  'portrait.hair': 'The hair.',
  'portrait.hair.style': 'Cut.',
  'portrait.hair.tone': 'Colour.',
  'portrait.hair.volume': 'Thin to thick.',
  'portrait.hair.part': 'Side of the parting.',
  'portrait.brow': 'The eyebrows.',
  'portrait.brow.weight': 'Thin to heavy.',
  'portrait.brow.tilt': 'Stern to mild.',
  'portrait.eyes': 'The eyes.',
  'portrait.nose': 'The nose.',
  'portrait.moustache': 'The moustache.',
  'portrait.beard': 'The beard.',
  'portrait.beardTone': 'Colour of the beard; `null`: as the hair.',
  'portrait.glasses': 'Glasses.',
  'portrait.cap': 'Cap.',
  'portrait.collar': 'Dress at the neck.',
};
