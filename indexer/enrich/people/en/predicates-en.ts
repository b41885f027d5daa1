/** What a stretch of English says that the persons before it do. */
export interface PredicatesEn {
  spoke?: { verb: string; end: number; content: boolean };
  presided?: string;
  attended?: string;
}

const SAID =
  /\b(?:said|says|stated|stressed|emphasi[sz]ed|pointed out|noted|demanded|required|requested|urged|asked|called (?:on|for|upon)|hoped|expressed|suggested|proposed|recommended|introduced|reported|announced|explained|told|added|warned|reminded|instructed|ordered|replied|put forward|concluded|commented|declared|claimed|insisted|recalled|admitted|argued|believe[sd]|thinks|thought that|encouraged|praised|hailed(?! from\b| (?:an?|the|another) (?:taxi|cab|car|ride|bus|rickshaw|truck)\b)|lauded|commended|congratulated|reiterated|underlined|underscored|highlighted|appealed|remarked|observed|vowed|pledged|promised|voiced|wished|stipulated|affirmed|acknowledged|cautioned|responded|wrote|quoted|disclosed|revealed|complained|summed up|described|mentioned|made (?:it )?clear|spelled out|laid down|set out|lamented|joked|assured|confirmed|advised|conceded|went on to say|put it|thanked|laugh(?:s|ed)|sigh(?:s|ed)|jokes|explains|adds|tells|warns|recalls|insists|shouted|grinned|quipped|predicted|(?<!\b(?:t(?:ook|aking|akes?|aken)|with|his|her|their|the) (?:[a-z]{1,20} )?)(?:notes|stresses|estimated|credited|smile[sd]|cried)(?=\s+that\b|\s*,|\s*:?\s*[□“"]))\b/u;
const DELIVERED =
  /\b(?:delivered|deliver|made|gave|issued|read|presented|submitted|published)\s+(?:(?!and\b)[\w'’-]+\s+){0,6}?(speech(?:es)?|remarks?|reports?|address(?:es)?|lectures?|comments?|statements?|arrangements?|requests?|requirements?|summar(?:y|ies)|briefings?|instructions?|talks?|suggestions?|explanations?|presentations?|introductions?|deployments?|plans?|toasts?|commitments?|pledges?|opinions?|self-criticisms?|lessons?|proposals?|recommendations?|updates?|overviews?|class(?:es)?|accounts?|analys[ei]s|vows?|promises?|feedback|cases)\b|\b(spoke|welcomed [^.,;]{1,40} in (?:a|his|her) (?:speech|address|remarks)|speaking (?:on behalf|for)|addressed|briefed|lectured|read out|answered|took the floor|took questions|shared|exchanged (?:views|experiences?)|outlined|interpreted|conveyed|reported|deployed|arranged|informed|led the oath(?:-taking)?|declared (?!that\b)[^,.;:□]{1,50}|analy[sz]ed|read aloud|expounded|elaborated|commented)\b/u;
const PRESIDED =
  /\b(presided|chaired|hosted|moderated|emceed|in the chair|took the chair|presiding over|chairing)\b/u;
const ATTENDED =
  /\b(attended|attend|(?:was|were|is|are) (?:also )?(?:present|in attendance|on hand)|signed|witnessed|sat|watched|took part|participated|joined|accompanied|visited|inspected|went (?:to|deep|into)|came to|investigated|conducted|sat in|sit in|toured|surveyed|met with|met|held talks|listened|led a|led the|walked|arrived|checked|commanded|examined|observed|paid|reviewed|attends|attending|presented (?:the )?(?:awards?|prizes?|certificates?|medals?|plaques?)|presented [^.,]{1,40} with|handed (?:out|over)|cut the ribbon|issued [^.,]{0,20}(?:letters?|certificates?|licen[cs]es?)|unveiled|took the oath|led the oath|seated|looked on|supervised the (?:oath|swearing|ceremony)|led (?:their|his|her)|opened (?:a|an|the)|welcomed|greeted|threw|kicked off|saw off|cheered|planted|cleaned|donated|laid (?:a )?wreaths?|(?:drove|rushed|hurried|travel+ed|headed|flew) (?:back )?to|patrolled|oversaw)\b/u;
const INVITED =
  /\b(?:was|were) (?:also )?(interviewed|invited to (?:give|deliver|make|present|speak|lecture|introduce|explain|address))\b/u;
const PASSIVE = /\b(?:was|were|be|been|being|is|are|to be|had been|has been|have been)\s+$/u;

export function findPredicatesEn(stretch: string): PredicatesEn {
  const found: PredicatesEn = {};
  const said = matchActive(SAID, stretch);
  const delivered = matchActive(DELIVERED, stretch);
  if (
    delivered &&
    (!said || delivered.index < said.index || delivered[0].length > said[0].length)
  ) {
    const end = delivered.index + delivered[0].length;
    found.spoke = { verb: (delivered[1] ?? delivered[2])!, end, content: false };
  }
  if (said && (!found.spoke || said.index > found.spoke.end)) {
    const later = { verb: said[0], end: said.index + said[0].length, content: true };
    // Both "delivered a speech" and "said that": the words follow the latter.
    found.spoke =
      found.spoke && !/\bthat\b|:/u.test(stretch.slice(later.end, later.end + 6))
        ? found.spoke
        : later;
  }
  const invited = INVITED.exec(stretch);
  if (invited && !found.spoke) {
    found.spoke = {
      verb: invited[1]!,
      end: invited.index + invited[0].length,
      content: false,
    };
  }
  const before = found.spoke?.content ? stretch.slice(0, found.spoke.end) : stretch;
  const presided = matchActive(PRESIDED, before);
  if (presided) found.presided = presided[0];
  const attended = ATTENDED.exec(before);
  if (attended) found.attended = attended[0];
  return found;
}

function matchActive(pattern: RegExp, stretch: string): RegExpExecArray | undefined {
  const match = pattern.exec(stretch);
  return match && !PASSIVE.test(stretch.slice(0, match.index)) ? match : undefined;
}
