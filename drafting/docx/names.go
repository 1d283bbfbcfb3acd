package docx

// space is a namespace of the XML of Word files, known by its role whatever its prefix.
type space uint8

// The namespaces that matter.
const (
	otherSpace   space = iota
	noSpace            // attributes without a prefix
	wordSpace          // WordprocessingML
	relSpace           // relations, in attributes
	drawingSpace       // DrawingML
	anchorSpace        // DrawingML in Word: where a drawing stands
	shapeSpace         // shapes of Word 2010: wps, wpg, wpc
	pictureSpace
	vmlSpace
	officeSpace
	mathSpace
	compatSpace // markup compatibility
)

// Namespaces by their names; those of the strict form of the standard come second.
var spaces = map[string]space{
	nsWord: wordSpace,
	"http://purl.oclc.org/ooxml/wordprocessingml/main": wordSpace,
	nsRelations: relSpace,
	"http://purl.oclc.org/ooxml/officeDocument/relationships": relSpace,
	nsDrawing: drawingSpace,
	"http://purl.oclc.org/ooxml/drawingml/main": drawingSpace,
	nsAnchor: anchorSpace,
	"http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing": anchorSpace,
	nsShape: shapeSpace,
	"http://schemas.microsoft.com/office/word/2010/wordprocessingGroup":  shapeSpace,
	"http://schemas.microsoft.com/office/word/2010/wordprocessingCanvas": shapeSpace,
	nsPicture: pictureSpace,
	"http://purl.oclc.org/ooxml/drawingml/picture":               pictureSpace,
	"urn:schemas-microsoft-com:vml":                              vmlSpace,
	"urn:schemas-microsoft-com:office:office":                    officeSpace,
	"http://schemas.openxmlformats.org/officeDocument/2006/math": mathSpace,
	"http://purl.oclc.org/ooxml/officeDocument/math":             mathSpace,
	nsCompat: compatSpace,
}

// The names of the namespaces that a Word file is written in.
const (
	nsWord      = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
	nsRelations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
	nsDrawing   = "http://schemas.openxmlformats.org/drawingml/2006/main"
	nsAnchor    = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
	nsPicture   = "http://schemas.openxmlformats.org/drawingml/2006/picture"
	nsShape     = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
	nsCompat    = "http://schemas.openxmlformats.org/markup-compatibility/2006"
)

// The last parts of the types of relations, which the two forms of the standard share.
const (
	relDocument  = "officeDocument"
	relStyles    = "styles"
	relNumbering = "numbering"
	relTheme     = "theme"
	relSettings  = "settings"
	relFootnotes = "footnotes"
	relEndnotes  = "endnotes"
	relComments  = "comments"
	relFooter    = "footer"
	relImage     = "image"
)

// prefixes are the usual ones, for elements of files that forgot to say what theirs mean.
var prefixes = map[string]space{
	"w": wordSpace, "r": relSpace, "a": drawingSpace, "wp": anchorSpace, "wps": shapeSpace, "wpg": shapeSpace,
	"wpc": shapeSpace, "pic": pictureSpace, "v": vmlSpace, "o": officeSpace, "m": mathSpace, "mc": compatSpace,
}
