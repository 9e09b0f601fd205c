/**
 * Words that a heading may hold beside what says the type: parts of the body, specialties, order of visits, the names of
 * the authority. A line of other words is a sentence, or the name of an office.
 */
export const FILLER_WORDS = `
a an and at by for from in of on or the to with without re subject regarding
report reports note notes form sheet record records copy page letter statement summary document official
initial follow up followup first second final interim supplemental addendum amended corrected comprehensive complete detailed brief
new established patient patients outpatient inpatient office clinic visit encounter evaluation examination exam assessment
primary secondary treating physician physicians doctor doctors provider
medical legal medicine clinical surgical surgery operative procedure diagnostic treatment therapy rehabilitation department services
orthopedic orthopaedic neurological neurosurgical neurology psychological psychiatric psychology pain management spine hand podiatric internal
physical occupational
california state of division workers compensation industrial relations cal dwc wcab form official draft reserved
lumbar cervical thoracic lumbosacral sacral spine back low neck shoulder shoulders elbow elbows wrist wrists hand hands hip hips knee knees ankle ankles foot
feet leg arm chest pelvis brain head skull rib ribs thumb finger extremity extremities upper lower right left bilateral joint
contrast views view plain ap lateral series limited non weight bearing
type date time number no dos visits
request requested authorization decision determination notice review utilization
expedited urgent standard regular concurrent prospective retrospective
dated performed
`
  .trim()
  .split(/\s+/);
