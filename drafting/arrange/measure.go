package arrange

// Measures on which no standard speaks, the same on the page and in Word files.
const (
	// TableGap is the white above a table of the text, in points.
	TableGap = 4
	// WholeShare is the share of a page's height up to which a row of a table, or rows that a
	// merged cell holds together, are not parted.
	WholeShare = 4
	// LoneShare is the share of a page's height up to which the last row of a table but one goes
	// with the last, which would stand alone.
	LoneShare = 8
	// ChartWeight is the weight of what a flow chart draws, in points.
	ChartWeight = 0.75
	// RunningGap is the least white between the words of a running header and the number of the
	// page, in sizes of their letters.
	RunningGap = 2
)
