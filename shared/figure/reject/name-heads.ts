import { wordSet } from '#shared/figure/word-set.ts';
/** What is numbered: the number after one of these names it ("Phase 2", "battalions 12 and 15"). */
export const NAME_HEADS = wordSet(
  'brigade brigades division divisions battalion battalions regiment regiments corps squadron platoon company command unit units column ' +
    'section sections article articles chapter chapters clause clauses paragraph paragraphs para paras sdg sdgs act bill law rule rules order decree directive notification resolution amendment regulation protocol ' +
    'phase phases stage stages step steps level levels tier type types class category categories grade grades group groups round rounds part parts series season episode model version ' +
    'highway highways route routes road motorway interstate line platform gate gates runway terminal pier dock berth flight flights bus train tram channel radio ' +
    'room ward zone zones district sector block plot lot floor apartment flat suite house building camp gallery ' +
    'operation operations op campaign ' +
    'no nos number numbers num form forms question item items question point option options scenario experiment trial cohort arm dose doses sample samples site sites station case patient day page volume issue edition lesson unit ' +
    'lines fraction fractions column columns row rows month months week year clone clones label labels numbered listing listings vertex node nodes position equation stanza ' +
    'chromosome chromosomes exon exons intron introns residue residues codon codons locus serotype genotype haplotype isoform subunit domain helix passage passages title ' +
    'count counts checkpoint desk booth stall junction junctions hill exit bay hangar hole lap seat cell locker track mode band vitamin agent docket petition appeal ' +
    'mark codes code serial id batch psalm verse sura canto apollo sputnik vostok boeing airbus windows catch formula euro cop ' +
    'hypothesis aim objective goal criterion cluster compound structure complex lane layer layers core cores borehole well scheme algorithm lemma theorem definition proposition corollary',
);

/** Name heads that number something only with a capital ("Company 3", but "a company 300 strong"). */
export const STRICT_HEADS = wordSet(
  'company command unit units road house building camp bill law order act train bus line point series goal well case cases patient part court radio train form forms campaign formula euro corps mark hill count counts seat cell exit bay hole lap track mode band title appeal petition agent domain',
);

/** Prefixes a hyphen may join to a quantity ("under-5", "mid-20s", "pre-2021"). */
export const GLUED_PREFIXES = wordSet(
  'under over sub pre post mid non age aged top plus minus late early near about',
);
