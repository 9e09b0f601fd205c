/** For a denied opioid, benzodiazepine or the like: that nothing here advises to stop it, and where tapering is told. */
export const TAPERING_NOTICE =
  'This determination is not advice to stop the medication abruptly. The treating physician may follow the guidance on tapering of the cited guideline.';
