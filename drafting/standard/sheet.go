// Package standard says what a standard of form asks for: the sheet (each component's
// size, weight, alignment and distance, with what is permitted and by which provision),
// the kinds of paper, and the choices that the standard leaves open.
//
// It holds no number of any standard: those come from a pack. It reads no files.
package standard

import (
	"thethuc/drafting"
	"thethuc/drafting/law"
)

// Number is one measure of the sheet. Value is what layout uses; Min and Max are what the
// provision permits, and Allowed the only values permitted where there are any. Max is
// +Inf where there is no upper bound. Cites is zero where the standard does not say: the
// measure is then the pack's own, and so are its bounds.
type Number struct {
	Value, Min, Max float64
	Allowed         []float64
	Unit            string // "mm", "pt", "lines" (of the face's own height) or "ratio"
	Cites           law.Provision
}

// Flag is a yes or no of the sheet.
type Flag struct {
	Value bool
	Cites law.Provision // zero where the standard does not say
}

// Word is a choice of the sheet out of few words, such as an alignment.
type Word struct {
	Value string
	Cites law.Provision
}

// Alignments, the values of Style.Align.
const (
	Left    = "left"
	Centre  = "center"
	Right   = "right"
	Justify = "justify"
)

// Rule is a horizontal line below a component, or above it where Above is set.
type Rule struct {
	Present, Above bool
	// YieldsTo names the components that carry the line instead where one follows: the
	// line of a subject stands below "(Kèm theo …)" in a text issued with a decision.
	YieldsTo []drafting.Component
	// Length is a share of the width of the component's longest line (Unit "ratio"): 1
	// below the motto, one third to one half below the issuer. Of a line above it is a share
	// of the width of the page's text.
	Length Number
	// Gap is the distance from the text's baseline to the line, Weight its thickness, pt.
	Gap, Weight Number
	Cites       law.Provision
}

// Frame is a box (khung viền đơn) of one line around a component's words, which stand in
// its middle.
type Frame struct {
	Present bool
	Align   Word   // where it stands in its column, Left or Centre
	Height  Number // mm
	// Padding is the least white between the words and the line, mm.
	Padding Number
	Weight  Number // pt
	// Widths are those of boxes around words that have one of their own; any other is as
	// wide as its words and the padding.
	Widths []FrameWidth
	Cites  law.Provision
}

// FrameWidth is the width of a box around certain words, in upper case.
type FrameWidth struct {
	Words string
	Width Number // mm
}

// Style is what the sheet says of one component.
type Style struct {
	Size         Number // pt
	Bold, Italic Flag
	Upper        Flag // upper case
	Align        Word
	FirstIndent  Number // mm, of the first line
	LeftIndent   Number // mm, of all lines
	Before       Number // pt, gap above the paragraph
	After        Number // pt, gap below the paragraph
	Leading      Number // lines, distance of baselines in heights of the face
	Rule         Rule
	Frame        Frame
	Cites        law.Provision // of the component as a whole
}

// PageSheet is what the sheet says of the page, in mm but for the page number's style.
type PageSheet struct {
	Width, Height            Number
	Top, Bottom, Left, Right Number // margins
	HeaderDistance           Number // from the paper's edge to the page number's line
	// FirstNumbered is the first page that shows its number.
	FirstNumbered Number
	// Font is the name of the face that all text is set in, Language the tag of its language,
	// Orientation "portrait" or "landscape", NumberPlace the margin that page numbers stand
	// in, "top" or "bottom".
	Font, Language, Orientation, NumberPlace Word
}

// Columns gives the two columns of the heading and of the signature block, as shares of
// the text's width, and their other measures.
type Columns struct {
	HeadingLeft    Number // ratio of the text's width
	SignatureLeft  Number // ratio
	SignatureRoom  Number // pt, white room for the signature
	SignatureGap   Number // pt, above recipients and signature
	HeadingGap     Number // pt, between the heading's upper and lower row
	HeadingOverlap Number // mm, by how much the heading may stand over each margin so that the country's name fits in one line
}

// Pseudo-components: places of the sheet that are no paragraph of their own.
const (
	PageNumber   drafting.Component = "page-number"   // số trang
	ArticleTitle drafting.Component = "article-title" // "Điều 1." and a title after it
	ClauseTitle  drafting.Component = "clause-title"  // khoản có tiêu đề in a text without articles
	TableHeader  drafting.Component = "table-header"  // hàng tiêu đề của bảng
	DraftMark    drafting.Component = "draft-mark"    // "DỰ THẢO lần 2", where the document is marked so
	// RunningHeader is the line above the text of the pages of a controlled document (đầu trang).
	// Its rule is as long as its share of the text's width.
	RunningHeader drafting.Component = "running-header"
)

// The choice of what runs at the head of the pages, and its answer for the words of the control
// block (drafting.ControlBlock) and "Trang 2/7". Any other is the number of the page.
const (
	RunningChoice = "running-header"
	RunningBlock  = "controlled"
)

// PageWords stand before the number of a page in a running header.
const PageWords = "Trang "

// RunsBlock reports whether the words of the control block run at the head of the pages, in the
// place of their numbers.
func (s *Sheet) RunsBlock() bool { return s.Answer(RunningChoice) == RunningBlock }

// Sheet is everything that layout, writers and rules of form need to know. It is made by
// joining a pack's sheet with the choices of profile and document (Join). Whoever holds a
// Sheet leaves it alone; Clone makes one that may be changed.
type Sheet struct {
	Standard string   // id of the pack
	Packs    []string // ids of the packs that it was joined from, the lowest first
	Act      law.Act  // with its time in force
	Page     PageSheet
	Columns  Columns
	// Styles has an entry for every component of drafting.Components and for the
	// pseudo-components above.
	Styles map[drafting.Component]*Style
	Kinds  []Kind
	// Choices are the questions that the standard leaves open, with their answers.
	Choices []Choice
	// Raised are the severities of rules that a pack takes more seriously, by id.
	Raised map[string]string
	// Service is what the packs say of posts and units; never changed once joined.
	Service Service
}

// Style returns the style of a component, that of a plain paragraph where the sheet has none.
func (s *Sheet) Style(c drafting.Component) *Style {
	if st := s.Styles[c]; st != nil {
		return st
	}
	return s.Styles[drafting.Paragraph]
}

// Kind returns the kind with this id, or nil.
func (s *Sheet) Kind(id string) *Kind {
	for i := range s.Kinds {
		if s.Kinds[i].ID == id {
			return &s.Kinds[i]
		}
	}
	return nil
}

// Need says whether a kind of paper has a component.
type Need string

// The needs of a component.
const (
	Required  Need = "required"
	Optional  Need = "optional"
	Forbidden Need = "forbidden"
)

// Kind is a kind of paper (loại văn bản) with the components that it has.
type Kind struct {
	ID           string // "decision"
	Name         string // "Quyết định"
	Printed      string // "QUYẾT ĐỊNH"; "" for a kind that prints no type
	Abbreviation string // "QĐ"; "" where there is none
	Form         string // "Mẫu 1.2"; several come with commas between
	// AttachedOnly says that papers of this kind come only with a decision that issues
	// them, and have no number of their own ("NỘI QUY").
	AttachedOnly bool
	// Components are the kind's components in the order in which they stand.
	Components []KindComponent
	// First is how the first recipient begins ("- Như trên", "- Như Điều"), "" if free.
	FirstRecipient string
	Cites          law.Provision
}

// KindComponent is one component of a kind.
type KindComponent struct {
	Component drafting.Component
	Need      Need
	Words     []string // the fixed words that it is or begins with, any of them
	Cites     law.Provision
}

// Component returns what the kind says of a component; a component that it does not
// name is Optional.
func (k *Kind) Component(c drafting.Component) KindComponent {
	for _, kc := range k.Components {
		if kc.Component == c {
			return kc
		}
	}
	return KindComponent{Component: c, Need: Optional}
}

// Choice is a question that a standard leaves open.
type Choice struct {
	Key     string // "scale"
	Title   string // "Cỡ chữ"
	Meaning string // a sentence that says what the choice means
	Cites   law.Provision
	Options []Option
	Value   string // the answer in force: an option's id
	// Beyond says that the choice is of papers that the standard does not form, such as slips:
	// what an option sets is then all that is permitted.
	Beyond bool
}

// Option is one permitted answer.
type Option struct {
	ID, Title string
	// Set gives values of the sheet by path ("country-name.size", "clause-title.bold") that
	// hold with this answer; a flag is 0 or 1.
	Set map[string]float64
}

// Answer returns the answer in force to the choice with this key, "" where the standard
// has no such choice.
func (s *Sheet) Answer(key string) string {
	for _, c := range s.Choices {
		if c.Key == key {
			return c.Value
		}
	}
	return ""
}
