import { drugs } from '../drug-entry.ts';

// Hydrocodone combinations are schedule II since 6 October 2014 (before: III), tramadol IV since 18 August 2014.

export const OPIOIDS = [
  ...drugs('opioid', [
    [
      'hydrocodone/acetaminophen = hydrocodone bitartrate acetaminophen, hydrocodone apap, hydrocodone bit acetaminophen, hydrocodone acet, hydrocodone bitartrate apap, hydrocodone ac',
      'II',
      'Norco, Vicodin, Vicodin ES, Vicodin HP, Lortab, Lorcet, Lorcet Plus, Xodol, Zydone, Maxidone, Anexsia, Co-Gesic, Verdrocet, Zamicet, Hycet',
    ],
    ['hydrocodone/ibuprofen', 'II', 'Vicoprofen, Reprexain, Ibudone, Xylon'],
    ['hydrocodone = hydrocodone bitartrate', 'II', 'Hysingla, Hysingla ER, Zohydro, Zohydro ER, Vantrela ER'],
    [
      'oxycodone = oxycodone hcl, oxycodone hydrochloride, oxycodone ir, oxycodone er',
      'II',
      'OxyContin, Roxicodone, Oxy IR, Oxaydo, Oxecta, Xtampza ER, Roxybond, Roxicodone Intensol',
    ],
    [
      'oxycodone/acetaminophen = oxycodone apap, oxycodone hcl acetaminophen, oxycodone acet',
      'II',
      'Percocet, Endocet, Roxicet, Tylox, Magnacet, Primlev, Xolox, Xartemis XR, Nalocet, Prolate',
    ],
    ['oxycodone/aspirin', 'II', 'Percodan, Endodan'],
    ['oxycodone/ibuprofen', 'II', 'Combunox'],
    ['oxycodone/naloxone', 'II', 'Targiniq ER'],
    ['oxymorphone = oxymorphone hcl, oxymorphone hydrochloride', 'II', 'Opana, Opana ER, Numorphan'],
    [
      'morphine = morphine sulfate, morphine sulphate, MSIR, MSO4',
      'II',
      'MS Contin, Kadian, Avinza, Arymo ER, Morphabond ER, Roxanol, Oramorph SR, Duramorph, Infumorph',
    ],
    ['morphine/naltrexone', 'II', 'Embeda'],
    ['hydromorphone = hydromorphone hcl, hydromorphone hydrochloride', 'II', 'Dilaudid, Exalgo'],
    [
      'fentanyl = fentanyl citrate, fentanyl transdermal',
      'II',
      'Duragesic, Actiq, Fentora, Subsys, Abstral, Lazanda, Onsolis, Sublimaze',
    ],
    ['methadone = methadone hcl, methadone hydrochloride', 'II', 'Dolophine, Methadose'],
    ['tapentadol = tapentadol hcl', 'II', 'Nucynta, Nucynta ER'],
    ['meperidine = meperidine hcl, pethidine', 'II', 'Demerol'],
    ['levorphanol = levorphanol tartrate', 'II', 'Levo-Dromoran'],
    ['codeine = codeine sulfate, codeine phosphate', 'II'],
    [
      'acetaminophen/codeine = apap codeine, acetaminophen with codeine, codeine acetaminophen, codeine apap',
      'III',
      'Tylenol #3, Tylenol #4, Tylenol 3, Tylenol No. 3, Tylenol with codeine, Tylenol-Codeine, T#3',
    ],
    ['carisoprodol/aspirin/codeine', 'III'],
    ['butalbital/acetaminophen/caffeine/codeine', 'III', 'Fioricet with codeine'],
    [
      'tramadol = tramadol hcl, tramadol hydrochloride, tramadol er',
      'IV',
      'Ultram, Ultram ER, ConZip, Ryzolt, Rybix, Rybix ODT, Synapryn',
    ],
    ['tramadol/acetaminophen = tramadol apap, tramadol hcl acetaminophen', 'IV', 'Ultracet'],
    ['tramadol/celecoxib', 'IV', 'Seglentis'],
    [
      'buprenorphine = buprenorphine hcl',
      'III',
      'Butrans, Belbuca, Subutex, Buprenex, Probuphine, Sublocade',
    ],
    ['buprenorphine/naloxone', 'III', 'Suboxone, Zubsolv, Bunavail'],
    ['butorphanol = butorphanol tartrate', 'IV', 'Stadol'],
    ['pentazocine/naloxone', 'IV', 'Talwin NX'],
    ['pentazocine', 'IV', 'Talwin'],
    ['nalbuphine', '', 'Nubain'],
    ['propoxyphene/acetaminophen', 'IV', 'Darvocet, Darvocet-N'],
    ['propoxyphene', 'IV', 'Darvon'],
    ['dihydrocodeine/aspirin/caffeine', 'III', 'Synalgos-DC'],
    ['dihydrocodeine/acetaminophen/caffeine', 'III', 'Trezix, Panlor'],
  ]),
  ...drugs('opioid antagonist', [
    ['naloxone = naloxone hcl', '', 'Narcan, Evzio'],
    ['naltrexone = low dose naltrexone, LDN', '', 'ReVia, Vivitrol'],
    ['methylnaltrexone', '', 'Relistor'],
    ['naloxegol', '', 'Movantik'],
    ['naldemedine', '', 'Symproic'],
  ]),
];
