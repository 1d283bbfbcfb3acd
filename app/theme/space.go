package theme

// Distances and sizes that panes are built from, in Fyne units (one pixel at 100 %).
const (
	Grid     float32 = 4 // everything is a multiple of it
	Hairline float32 = 1
	Radius   float32 = 6 // fields, buttons, selected rows
	Ring     float32 = 2 // width of the ring of focus, and its gap

	Toolbar   float32 = 44 // height
	Status    float32 = 26 // height
	LeftPane  float32 = 224
	LeftWide  float32 = 248 // left pane of a window at least WideFrom wide
	Rail      float32 = 48  // left pane folded to icons
	RightPane float32 = 320
	RightWide float32 = 360
	RightMin  float32 = 288
	Inset     float32 = 16 // from a pane's edge to its words
	Band      float32 = 40 // message under the toolbar

	PlaceRow    float32 = 28
	OutlineRow  float32 = 26
	PropertyRow float32 = 28
	PropertyTwo float32 = 46 // a property of two lines
	FindingRow  float32 = 50
	TableRow    float32 = 32
	TableHead   float32 = 30
	MenuRow     float32 = 30

	BarButton  float32 = 30
	PaneButton float32 = 28
	Field      float32 = 32

	IconInBar   float32 = 18 // toolbar and lists
	IconInField float32 = 16 // buttons and fields
	IconOfLevel float32 = 16

	PageGap     float32 = 20 // between two pages
	PageTop     float32 = 18 // above the first
	DeskMargin  float32 = 54
	GutterMark  float32 = 26 // level marker, left of the paper
	CaretWidth  float32 = 2
	PageShadow  float32 = 14 // blur under the page
	PageShadowY float32 = 4

	// WheelStep is by how much more the wheel moves than Fyne says: a notch is three lines of text, not one.
	WheelStep float32 = 2.4

	WindowWidth  float32 = 960 // the least
	WindowHeight float32 = 600
	WideFrom     float32 = 1920
	WordsBelow   float32 = 1320 // narrower, the toolbar shows icons only
	RailBelow    float32 = 1200 // narrower, the left pane is a rail
	OverlayBelow float32 = 1040 // narrower, the right pane lies over the page
)
