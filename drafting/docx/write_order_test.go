package docx_test

import (
	"slices"
	"strings"
	"testing"
)

// sequences are the orders in which the schema of WordprocessingML (ISO/IEC 29500-1, Annex A)
// has the children of elements. Word refuses files that have them otherwise. Elements that
// may be repeated stand once; what is between braces may come in any order.
var sequences = map[string]string{
	"document": "background body",
	"pPr": "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs " +
		"suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid " +
		"spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl " +
		"divId cnfStyle rPr sectPr pPrChange",
	"rPr": "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish " +
		"webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout " +
		"specVanish oMath",
	"numPr": "ilvl numId",
	"pBdr":  "top left bottom right between bar",
	"sectPr": "headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols " +
		"formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings sectPrChange",
	"tbl": "tblPr tblGrid tr",
	"tblPr": "tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd " +
		"tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription",
	"tblBorders": "top left bottom right insideH insideV",
	"tblCellMar": "top left bottom right",
	"tcMar":      "top left bottom right",
	"tr":         "tblPrEx trPr tc",
	"tc":         "tcPr p",
	"tcPr":       "cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark",
	"style": "name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked personal " +
		"personalCompose personalReply rsid pPr rPr tblPr trPr tcPr tblStylePr",
	"styles":      "docDefaults latentStyles style",
	"docDefaults": "rPrDefault pPrDefault",
	"numbering":   "numPicBullet abstractNum num numIdMacAtCleanup",
	"abstractNum": "nsid multiLevelType tmpl name styleLink numStyleLink lvl",
	"num":         "abstractNumId lvlOverride",
	"lvl":         "start numFmt lvlRestart pStyle isLgl suff lvlText lvlPicBulletId legacy lvlJc pPr rPr",
	"footnotePr":  "pos numFmt numStart numRestart footnote",
	"settings": "writeProtection view zoom removePersonalInformation mirrorMargins trackRevisions defaultTabStop autoHyphenation " +
		"evenAndOddHeaders characterSpacingControl footnotePr endnotePr compat docVars rsids mathPr themeFontLang clrSchemeMapping " +
		"decimalSymbol listSeparator",
	"compat": "useSingleBorderforContiguousCells doNotUseHTMLParagraphAutoSpacing compatSetting",
	"inline": "extent effectExtent docPr cNvGraphicFramePr graphic",
	"pic":    "nvPicPr blipFill spPr",
	"spPr":   "xfrm prstGeom",
	"p":      "pPr {r fldSimple bookmarkStart bookmarkEnd}",
	"r":      "rPr {t tab noBreakHyphen drawing footnoteReference footnoteRef separator continuationSeparator}",
	"body":   "{p tbl} sectPr",
	"trPr":   "{cantSplit tblHeader}",
}

// TestElementsStandInTheOrderOfTheSchema looks at every part of a file that has everything.
func TestElementsStandInTheOrderOfTheSchema(t *testing.T) {
	k := openDesk(t)
	seen := map[string]bool{}
	for name, part := range unzipped(t, k.write(t, everything(t))) {
		if strings.HasPrefix(name, "word/") && strings.HasSuffix(name, ".xml") {
			ordered(t, name, parsed(t, part), seen)
		}
	}
	for name := range sequences {
		if !seen[name] {
			t.Errorf("no %s was looked at", name)
		}
	}
}

func ordered(t *testing.T, part string, e *element, seen map[string]bool) {
	t.Helper()
	rank := ranks(sequences[e.name])
	last := 0
	for _, c := range e.children {
		ordered(t, part, c, seen)
		if rank == nil {
			continue
		}
		seen[e.name] = true
		at, ok := rank[c.name]
		switch {
		case !ok:
			t.Errorf("%s: <%s> has no <%s>", part, e.name, c.name)
		case at < last:
			t.Errorf("%s: <%s> stands too late in <%s>", part, c.name, e.name)
		default:
			last = at
		}
	}
	if e.name == "tc" && (len(e.children) == 0 || e.children[len(e.children)-1].name != "p") {
		t.Errorf("%s: a cell does not end with a paragraph", part)
	}
	if e.name == "body" {
		for i, c := range e.children {
			if c.name == "tbl" && e.children[i+1].name != "p" {
				t.Errorf("%s: a table is followed by <%s>", part, e.children[i+1].name)
			}
		}
	}
}

// ranks gives each child of a sequence its place.
func ranks(sequence string) map[string]int {
	if sequence == "" {
		return nil
	}
	out := map[string]int{}
	at, open := 0, false
	for _, word := range strings.Fields(sequence) {
		name := strings.Trim(word, "{}")
		if !open {
			at++
		}
		open = strings.HasPrefix(word, "{") || open && !strings.HasSuffix(word, "}")
		out[name] = at
	}
	return out
}

// TestRelationsAreWhole checks the file as the package format asks: a type for every part, a
// part for every relation, no part that nothing leads to.
func TestRelationsAreWhole(t *testing.T) {
	k := openDesk(t)
	parts := unzipped(t, k.write(t, everything(t)))
	types := parts["[Content_Types].xml"]
	var led []string
	for _, r := range parsed(t, parts["word/_rels/document.xml.rels"]).find("Relationship") {
		led = append(led, "word/"+r.attr("Target"))
	}
	for _, r := range parsed(t, parts["_rels/.rels"]).find("Relationship") {
		led = append(led, r.attr("Target"))
	}
	for name := range parts {
		if strings.HasSuffix(name, ".rels") || name == "[Content_Types].xml" {
			continue
		}
		if !slices.Contains(led, name) {
			t.Errorf("nothing leads to %s", name)
		}
		if strings.HasSuffix(name, ".xml") && !strings.Contains(types, `"/`+name+`"`) {
			t.Errorf("%s has no type", name)
		}
	}
	for _, name := range led {
		if _, ok := parts[name]; !ok {
			t.Errorf("a relation leads to %s, which is not there", name)
		}
	}
}
