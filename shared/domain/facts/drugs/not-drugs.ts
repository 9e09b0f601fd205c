/** Words that lie within the tolerated slips of a drug's name and are none: found by trying a dictionary of 170,000 words. */
export const NOT_DRUGS: ReadonlySet<string> = new Set(
  (
    'ability allegro ampicillin androgen antevert aristocrat arthritic aspirated aspiration aspiring ' +
    'astral augmented augmenter augmenting austral bactria buffering cameral celestite collagens compagnie ' +
    'comparing concert concerti concerto concerts concetta copestone coranto cortisol cortisols coumarin ' +
    'creator cyclamens cyclotrons disport enclose estrade gaborone glyceride halcyon hydrazine ' +
    'hydrolyzing intermezzi inulin laminal lawanda liminal lithoid lumenal lumina marisol metadata ' +
    'microcode microwave midtown millipede milton morphing mucronate orthotic orthotics orthotist ' +
    'pencilling penicillium pentobarbital pericardia peridium prelate probate pronate prorate protonic ' +
    'pygidium pyxidium recast resistor scopoline singular singulars solarize sublimate sublimated ' +
    'sublimates symmetric symmetries theremins thorazine trilobate triplicate vesicae vesicate '
  )
    .trim()
    .split(' '),
);
